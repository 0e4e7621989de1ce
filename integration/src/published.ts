import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

export const ROOT = resolve(import.meta.dirname, '../..');

export interface PublishedPackage {
  readonly name: string;
  readonly folder: string;
  /** What it may be imported by: `@zhibiao/schema`, `@zhibiao/schema/indicators`; files and patterns aside. */
  readonly entries: readonly string[];
}

/** Every package of the workspace that a user can install, by name. */
export function publishedPackages(): readonly PublishedPackage[] {
  const packages = join(ROOT, 'packages');
  return readdirSync(packages)
    .map((folder) => join(packages, folder))
    .map((folder) => ({ folder, manifest: JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) }))
    .filter(({ manifest }) => manifest.private !== true)
    .map(({ folder, manifest }) => ({ name: manifest.name, folder, entries: entries(manifest) }));
}

function entries({ name, exports = {} }: { name: string; exports?: Record<string, unknown> }): string[] {
  return Object.entries(exports)
    .filter(([path, target]) => typeof target === 'object' && !path.includes('*'))
    .map(([path]) => name + path.slice(1));
}
