#!/usr/bin/env node
import { VERSION } from './version.js';

// Nothing else is loaded for a version: a shell that asks for it at every prompt should not wait.
const only = process.argv.length === 3 ? process.argv[2] : undefined;
if (only === '--version' || only === '-V') process.stdout.write(`${VERSION}\n`);
else {
  const { main } = await import('./main.js');
  await main(process.argv);
}
