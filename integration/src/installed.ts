import { rmSync } from 'node:fs';
import type { TestProject } from 'vitest/node';
import { installTarballs } from './consumer.js';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder that the packed tarballs are installed in. */
    readonly installed: string;
  }
}

/** Packs and installs once for all test files of a run. */
export default async function install({ provide }: TestProject): Promise<() => void> {
  const folder = await installTarballs();
  provide('installed', folder);
  return () => rmSync(folder, { recursive: true, force: true });
}
