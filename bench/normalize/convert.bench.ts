// Question: what do offsets cost, and what the whole pipeline, beside opencc-js's conversion alone?
import { type NormalizedText, normalize } from '@zhibiao/normalize';
import { Converter } from 'opencc-js/t2cn';
import { measure } from '../harness.js';
import { report } from '../report.js';
import { damaged, glossed, simplified, traditional } from './text.js';

/** Maps and issues are made when somebody asks. */
const taken = ({ text, map, issues }: NormalizedText) => [text, map, issues];

const steps = { unicode: false, control: false, repair: false, gloss: false, width: false, whitespace: false };
const t2s = Converter({ from: 't', to: 'cn' });
const tw2s = Converter({ from: 'tw', to: 'cn' });

for (const [script, converter] of [
  ['t2s', t2s],
  ['tw2s', tw2s],
] as const) {
  for (const [name, text] of [
    ['traditional', traditional(400_000)],
    ['simplified', simplified(400_000)],
  ] as const) {
    const amount = text.length;
    report(
      `${script} of ${amount.toLocaleString('en-US')} characters, ${name}`,
      'characters/s',
      measure([
        { name: 'normalize, script alone, with its map', amount, run: () => taken(normalize(text, { steps, script })) },
        { name: `opencc-js ${script}`, amount, run: () => converter(text) },
      ]),
    );
  }
}

for (const [name, text] of [
  ['a glossed report of 5,000 characters', glossed(5_000)],
  ['the same with a broken gloss', damaged(5_000)],
  ['a glossed text of 400,000', glossed(400_000)],
  ['the same with a broken gloss', damaged(400_000)],
  ['a simplified text of 400,000', simplified(400_000)],
] as const) {
  const amount = text.length;
  report(
    `all steps: ${name}`,
    'characters/s',
    measure([
      { name: 'normalize, all steps, the text alone', amount, run: () => normalize(text).text },
      { name: 'normalize, all steps, with map and issues', amount, run: () => taken(normalize(text)) },
      { name: 'opencc-js t2s, conversion alone', amount, run: () => t2s(text) },
      { name: 'opencc-js tw2s, conversion alone', amount, run: () => tw2s(text) },
    ]),
  );
}
