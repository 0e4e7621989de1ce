import { Converter as ToTraditional } from 'opencc-js/cn2t';
import { Converter as ToSimplified } from 'opencc-js/t2cn';
import { describe, expect, test } from 'vitest';
import { normalize } from '../src/index.js';
import { allReadings, type Dropped, isEncodable } from './damage.js';
import { damagedDocument, type Kind, random, type Sentence, silentError } from './damaged-documents.js';
import { only } from './only.js';
import { FULL } from './runs.js';
import { mixedTogether, runTogether, SENTENCES } from './sentences.js';
import { HAS_SHARED, NO_SHARED, readPassages } from './shared.js';

type Page = Omit<Kind, 'dropped'>;
const PAGE: Page = { density: 0.3, splitting: 0.3, missing: 0, simplified: 0 };

const PAGES: readonly (readonly [string, Page])[] = [
  ['glosses as on most pages', PAGE],
  ['dense glosses', { ...PAGE, density: 0.9 }],
  ['sparse glosses', { ...PAGE, density: 0.02, splitting: 0 }],
  ['several broken runs in a row', { ...PAGE, splitting: 1 }],
  ['half of the glosses missing', { ...PAGE, splitting: 1, missing: 0.5 }],
  ['both scripts', { ...PAGE, density: 0.6, simplified: 0.5 }],
  ['nearly all simplified', { ...PAGE, density: 0.6, simplified: 0.9 }],
];

const DROPPED: readonly (readonly [string, Dropped, number])[] = [
  ['every byte kept', 'none', 0.3],
  ['user-defined rows dropped', 'user-defined', 0.1],
  ['all private-use characters dropped', 'private-use', 0.1],
];

/** Different ones in `test:full`; the first is the one of every run. */
const SEEDS = FULL ? [1, 2, 3, 4] : [1];
const TEXTS = FULL ? 2_000 : 40;

const readings = allReadings();

/** How many breaks of so many damaged documents were repaired, and how many reported, by seed. */
function run(sentences: readonly Sentence[], kind: Kind, seed: number): { repaired: number; reported: number } {
  const next = random(seed);
  let repaired = 0;
  let reported = 0;
  for (let texts = 0; texts < TEXTS; ) {
    const document = damagedDocument(next, sentences, readings, kind);
    if (!document) continue;
    texts++;
    const result = normalize(document.page.damaged, only('repair', 'gloss'));
    const error = silentError(document.clean, document.page, result);
    expect(error === '' ? '' : `${error}\n${document.clean}\n${result.raw}\n${result.text}`).toBe('');
    repaired += result.edits.filter(({ steps }) => steps.includes('repair')).length;
    reported += result.issues.filter(({ code }) => code === 'broken-gloss').length;
  }
  return { repaired, reported };
}

const pieces = runTogether(random(5), FULL ? 2_000 : 200);
const mixed = mixedTogether(random(6), FULL ? 4_000 : 400);

describe.each(DROPPED)('damaged documents, %s', (_, dropped, least) => {
  test.each(PAGES)('%s: each is repaired right, or reported', (_, page) => {
    for (const seed of SEEDS) run(SENTENCES, { ...page, dropped }, seed);
  });

  test.each(PAGES)('%s, of pieces that run together: each is repaired right, or reported', (_, page) => {
    for (const seed of SEEDS) run(pieces, { ...page, dropped }, seed);
  });

  test.each(PAGES)(
    '%s, with other marks, Latin words and both scripts in a line: each is repaired right, or reported',
    (_, page) => {
      for (const seed of SEEDS) run(mixed, { ...page, dropped }, seed);
    },
  );

  test('not all is reported: where words and reading agree, it is repaired', () => {
    const { repaired, reported } = run(SENTENCES, { ...PAGE, dropped }, 1);
    expect(repaired / (repaired + reported)).toBeGreaterThan(least);
  });
});

describe.skipIf(!HAS_SHARED)(HAS_SHARED ? 'damaged passages' : `skipped: ${NO_SHARED}`, () => {
  const toTraditional = ToTraditional({ from: 'cn', to: 't' });
  const toSimplified = ToSimplified({ from: 't', to: 'cn' });
  const passages: Sentence[] = !HAS_SHARED
    ? []
    : readPassages()
        .flatMap(({ text }) => text.split(/(?<=[。；;!！\n])/u))
        .map((sentence) => sentence.replaceAll(/[?？]/gu, '').trim())
        .filter((sentence) => sentence.length > 5 && sentence.length < 200)
        .map((sentence): Sentence => [toTraditional(sentence), toSimplified(sentence)])
        .filter(([traditional, simplified]) => isEncodable(traditional) && isEncodable(simplified));

  test.each(
    DROPPED.flatMap(([name, dropped]) => PAGES.map(([page, kind]) => [name, page, { ...kind, dropped }] as const)),
  )('%s, %s: each is repaired right, or reported', (_, __, kind) => {
    for (const seed of SEEDS) run(passages, kind, seed);
  });
});
