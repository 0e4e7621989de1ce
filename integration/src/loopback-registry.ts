import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { run } from './run.js';

/** A real registry that only this machine can reach, and that knows no other registry. */
export interface LoopbackRegistry {
  readonly url: string;
  /** The lines of an `.npmrc` that send `names` (a scope, or `` for all packages) here. */
  npmrc(...scopes: readonly string[]): string;
  stop(): Promise<void>;
}

// 6.9 and later start on Node 22 only. Its audit plugin asks for node-fetch by a tag that not every registry serves.
const MANIFEST = {
  private: true,
  dependencies: { verdaccio: '6.7.4' },
  overrides: { 'node-fetch': '2.7.0' },
};

const CONFIG = `storage: ./storage
auth: { htpasswd: { file: ./htpasswd } }
uplinks: {}
packages: { '**': { access: $all, publish: $all, unpublish: $all } }
max_body_size: 100mb
log: { type: stdout, format: json, level: warn }
`;

/** Installs verdaccio into `folder`, which must be empty, and starts it there. */
export async function startLoopbackRegistry(folder: string): Promise<LoopbackRegistry> {
  writeFileSync(join(folder, 'package.json'), JSON.stringify(MANIFEST));
  writeFileSync(join(folder, 'config.yaml'), CONFIG);
  await run('npm', ['install', '--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error'], { cwd: folder });
  const host = `127.0.0.1:${await freePort()}`;
  const args = ['node_modules/verdaccio/bin/verdaccio', '--config', 'config.yaml', '--listen', host];
  const server = spawn(process.execPath, args, { cwd: folder, stdio: 'ignore' });
  await answering(`http://${host}/-/ping`, server);
  return {
    url: `http://${host}/`,
    npmrc: (...scopes) =>
      [
        ...scopes.map((scope) => `${scope && `${scope}:`}registry=http://${host}/`),
        `//${host}/:_authToken=loopback`,
        '',
      ].join('\n'),
    async stop() {
      if (server.exitCode !== null) return;
      server.kill();
      await once(server, 'exit');
    },
  };
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port on 127.0.0.1');
  return address.port;
}

async function answering(url: string, server: ChildProcess): Promise<void> {
  for (let waited = 0; waited < 30_000; waited += 200) {
    if (server.exitCode !== null) throw new Error(`verdaccio ended with ${server.exitCode}`);
    const response = await fetch(url).catch(() => undefined);
    if (response?.ok) return;
    await sleep(200);
  }
  server.kill();
  throw new Error(`verdaccio does not answer at ${url}`);
}
