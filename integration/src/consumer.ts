import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { publishedPackages, ROOT } from './published.js';
import { run } from './run.js';

/** Packs every package as it would be published, and installs the tarballs with npm into an empty folder outside the workspace. */
export async function installTarballs(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'zhibiao-consumer-'));
  const filters = publishedPackages().map(({ name }) => `--filter=${name}`);
  const pack = ['--recursive', ...filters, 'pack', '--pack-destination', folder];
  // Who starts vitest alone may have no pnpm on PATH.
  await run('pnpm', pack, { cwd: ROOT }).catch(() => run('npx', ['-y', 'pnpm@12.21.0', ...pack], { cwd: ROOT }));
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'consumer', private: true }));
  const tarballs = readdirSync(folder).filter((name) => name.endsWith('.tgz'));
  const install = ['install', '--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error'];
  await run('npm', [...install, ...tarballs.map((name) => `./${name}`)], { cwd: folder });
  return folder;
}
