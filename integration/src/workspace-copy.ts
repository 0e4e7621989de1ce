import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { publishedPackages, ROOT } from './published.js';
import { run } from './run.js';

/** Copies the workspace as it stands (files that git knows or would add, and what was built) and installs it there. */
export async function copyWorkspace(folder: string): Promise<void> {
  const files = await run('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: ROOT });
  for (const file of files.split('\0').filter((name) => name !== '' && existsSync(join(ROOT, name)))) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    cpSync(join(ROOT, file), join(folder, file));
  }
  for (const published of publishedPackages()) {
    const dist = join(published.folder, 'dist');
    cpSync(dist, join(folder, dist.slice(ROOT.length)), { recursive: true });
  }
  await run('pnpm', ['install', '--frozen-lockfile', '--prefer-offline'], { cwd: folder });
}

/** Writes a changeset that raises the minor version of every published package. */
export function writeChangeset(folder: string): void {
  const rows = publishedPackages().map(({ name }) => `"${name}": minor`);
  writeFileSync(join(folder, '.changeset/loopback.md'), `---\n${rows.join('\n')}\n---\n\nReleased on loopback.\n`);
}
