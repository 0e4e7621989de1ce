import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type LoopbackRegistry, startLoopbackRegistry } from '../src/loopback-registry.js';
import { publishedPackages, ROOT } from '../src/published.js';
import { run } from '../src/run.js';
import { copyWorkspace, writeChangeset } from '../src/workspace-copy.js';

const packages = publishedPackages();

// Installing a registry takes longer than all other tests here together.
describe.runIf(process.env.ZHIBIAO_TEST === 'full')('a release on loopback (in test:full only)', () => {
  let top = '';
  let registry: LoopbackRegistry | undefined;
  const at = (name: string): string => join(top, name);

  beforeAll(async () => {
    top = mkdtempSync(join(tmpdir(), 'zhibiao-release-'));
    for (const name of ['registry', 'workspace', 'consumer', 'home']) mkdirSync(at(name));
    registry = await startLoopbackRegistry(at('registry'));
    await copyWorkspace(at('workspace'));
  });
  afterAll(async () => {
    await registry?.stop();
    rmSync(top, { recursive: true, force: true });
  });

  /** The environment that publishes: a home folder without any credentials, and no registry but the one on loopback. */
  const publisher = (): NodeJS.ProcessEnv => ({
    PATH: process.env.PATH,
    HOME: at('home'),
    CI: '1',
    NPM_CONFIG_USERCONFIG: at('workspace/.npmrc'),
  });

  const versionOf = (folder: string): string => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).version;
  const released = () =>
    packages.map(({ name, folder }) => [name, versionOf(at(`workspace${folder.slice(ROOT.length)}`))] as const);

  test('changesets raise the version of every package and write its changelog', async () => {
    writeChangeset(at('workspace'));
    const before = released();
    await run('pnpm', ['exec', 'changeset', 'version'], { cwd: at('workspace'), env: publisher() });
    for (const [i, [name, version]] of released().entries()) expect(version, name).not.toBe(before[i]?.[1]);
    for (const { folder } of packages) {
      const changelog = readFileSync(at(`workspace${folder.slice(ROOT.length)}/CHANGELOG.md`), 'utf8');
      expect(changelog).toContain('Released on loopback.');
    }
  });

  test('what is published can be installed and run', async () => {
    if (!registry) throw new Error('no registry');
    writeFileSync(at('workspace/.npmrc'), registry.npmrc('', '@zhibiao'));
    // Nothing may ever leave this machine: both programs that changesets may call must look at loopback alone.
    for (const program of ['npm', 'pnpm']) {
      for (const key of ['registry', '@zhibiao:registry']) {
        const url = await run(program, ['config', 'get', key], { cwd: at('workspace'), env: publisher() });
        expect(url.trim(), `${program} ${key}`).toBe(registry.url);
      }
    }
    await run('pnpm', ['exec', 'changeset', 'publish', '--no-git-tag'], { cwd: at('workspace'), env: publisher() });

    writeFileSync(at('consumer/.npmrc'), registry.npmrc('@zhibiao'));
    writeFileSync(at('consumer/package.json'), JSON.stringify({ private: true, type: 'module' }));
    // A name without a scope would be looked up elsewhere, so that it is asked for by its address.
    const wanted = released().map(([name, version]) =>
      name.startsWith('@') ? `${name}@${version}` : `${registry?.url}${name}/-/${name}-${version}.tgz`,
    );
    await run('npm', ['install', '--no-audit', '--no-fund', '--prefer-offline', ...wanted], { cwd: at('consumer') });
    const script = `import { readReport } from '@zhibiao/report'; console.log(readReport('共审结1986件。').metrics[0].value);`;
    expect(await run(process.execPath, ['--input-type=module', '-e', script], { cwd: at('consumer') })).toBe('1986\n');
  });
});
