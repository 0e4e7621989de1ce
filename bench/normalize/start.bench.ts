// Question: what does the import cost beside that of opencc-js alone, and what the first text, which builds the tables?
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const ROUNDS = 15;
const HERE = fileURLToPath(new URL('.', import.meta.url));

/** Milliseconds of processor time, each part in the same new process. */
const PROGRAM = `
const times = [];
let last = process.cpuUsage();
const lap = () => {
  const { user, system } = process.cpuUsage(last);
  times.push((user + system) / 1000);
  last = process.cpuUsage();
};
const { Converter } = await import('opencc-js/t2cn');
lap();
const { normalize } = await import('@zhibiao/normalize');
lap();
normalize('審結31件').text;
lap();
normalize('以擔當?shù)姆ㄔ鸿F軍精神').text;
lap();
Converter({ from: 'tw', to: 'cn' })('審結31件');
lap();
console.log(JSON.stringify(times));
`;

const rounds = Array.from({ length: ROUNDS }, () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', PROGRAM], {
    cwd: HERE,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as number[];
});
const parts = [
  'import of opencc-js/t2cn',
  'import of @zhibiao/normalize, beyond that',
  'the first text: tables of both scripts and of tw2s',
  'the first broken gloss: tables of GBK and t2s beyond those',
  "opencc-js's own tables of tw2s",
];
console.log(
  '\n### start: milliseconds of processor time, medians and least of new processes\n\n| | median | least |\n|---|--:|--:|',
);
parts.forEach((name, k) => {
  const times = rounds.map((round) => round[k]!).sort((x, y) => x - y);
  console.log(`| ${name} | ${times[ROUNDS >> 1]!.toFixed(1)} | ${times[0]!.toFixed(1)} |`);
});
