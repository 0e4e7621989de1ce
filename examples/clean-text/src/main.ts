// Cleans a text and shows what was done: pnpm --filter @zhibiao-examples/clean-text start [TEXT]
import { locate, normalize } from '@zhibiao/normalize';
import { runsOfEdits } from './runs.js';

const SAMPLE = `該院駐點調(diào)解員促成和解1036件,審結(jié)小額案件412件。
服務(wù)企業(yè)近３００家,回復率達９６．５％。`;

const raw = process.argv[2] ?? SAMPLE;
const { text, edits, issues } = normalize(raw);

console.log(`before\n${indent(raw)}\n\nafter\n${indent(text)}\n\nedits (line:column in the text before)`);
for (const { offset, from, to, steps } of runsOfEdits(edits)) {
  const { line, column } = locate(raw, offset);
  console.log(`  ${`${line}:${column}`.padEnd(6)} ${steps.join('+').padEnd(18)} ${show(from)} → ${show(to)}`);
}
for (const { code, span, candidates = [] } of issues) {
  console.log(`  not mended: ${code} at ${show(text.slice(span.start, span.end))}, perhaps ${candidates.join(' or ')}`);
}
console.log(
  `\nthe text before, put together again from the text after and the edits: ${rebuild() === raw ? 'the same' : 'DIFFERENT'}`,
);

/** Undoes every edit; what lies between two edits stands in both texts. */
function rebuild(): string {
  let end = 0;
  const pieces = edits.map(({ span, from }) => {
    const kept = text.slice(end, span.start);
    end = span.end;
    return kept + from;
  });
  return pieces.join('') + text.slice(end);
}

function indent(lines: string): string {
  return lines.replace(/^/gmu, '  ');
}

function show(piece: string): string {
  return piece === '' ? '(nothing)' : JSON.stringify(piece).slice(1, -1);
}
