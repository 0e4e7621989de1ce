import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NormalizeError, type Piece, SourceMap, type Span } from '../src/index.js';
import { RUNS } from './runs.js';

interface Shape {
  /** Pieces are shuffled. */
  readonly moved?: boolean;
  /** Clean text with nothing behind it. */
  readonly inserts?: boolean;
  /** How long what replaces something may be. */
  readonly wide?: number;
}

/** A map from random pieces over a raw text of that length. */
function mapOf(rawLength: number, { moved = false, inserts = true, wide = 3 }: Shape = {}): fc.Arbitrary<SourceMap> {
  const cut = fc.record({
    size: fc.integer({ min: 1, max: 5 }),
    kind: fc.integer({ min: inserts ? 0 : 1, max: 5 }),
    clean: fc.integer({ min: 1, max: wide }),
  });
  return fc.tuple(fc.array(cut, { maxLength: 12 }), fc.infiniteStream(fc.nat())).map(([cuts, order]) => {
    const pieces: Piece[] = [];
    let at = 0;
    for (const { size, kind, clean } of cuts) {
      const end = Math.min(rawLength, at + size);
      if (kind === 0) pieces.push({ insert: clean });
      else if (kind === 1) pieces.push({ start: at, end, length: 0 });
      else if (kind === 2) pieces.push({ start: at, end, length: end > at ? clean : 0 });
      else pieces.push({ start: at, end });
      if (kind > 0) at = end;
    }
    pieces.push({ start: at, end: rawLength });
    for (let i = pieces.length - 1; moved && i > 0; i--) {
      const j = (order.next().value ?? 0) % (i + 1);
      [pieces[i], pieces[j]] = [pieces[j]!, pieces[i]!];
    }
    return SourceMap.fromPieces(rawLength, pieces);
  });
}

const start = fc.nat(30);
const moved = start.chain((length) => mapOf(length, { moved: true }));

/** Maps of which each starts from the text that the one before it leads to. */
function chainOf(shapes: readonly Shape[]): fc.Arbitrary<SourceMap[]> {
  let chain: fc.Arbitrary<SourceMap[]> = start.chain((length) => mapOf(length, shapes[0]).map((map) => [map]));
  for (const shape of shapes.slice(1)) {
    chain = chain.chain((maps) => mapOf(maps.at(-1)!.length, shape).map((map) => [...maps, map]));
  }
  return chain;
}

describe('SourceMap', () => {
  test('gives one piece over a removal and draws edges inwards', () => {
    const map = SourceMap.fromJSON('2 5:0 2');
    expect(map.rawLength).toBe(9);
    expect(map.length).toBe(4);
    expect(map.toRaw({ start: 0, end: 4 })).toEqual([{ start: 0, end: 9 }]);
    expect(map.toRaw({ start: 0, end: 2 })).toEqual([{ start: 0, end: 2 }]);
    expect(map.toRaw({ start: 2, end: 4 })).toEqual([{ start: 7, end: 9 }]);
    expect(map.toRaw({ start: 2, end: 2 })).toEqual([{ start: 7, end: 7 }]);
    expect(map.toClean({ start: 1, end: 8 })).toEqual({ start: 1, end: 3 });
    expect(map.toClean({ start: 2, end: 7 })).toBeNull();
    expect(map.toClean({ start: 3, end: 3 })).toBeNull();
    expect(map.toClean({ start: 2, end: 2 })).toEqual({ start: 2, end: 2 });
  });

  test('gives a further piece where text was lifted out', () => {
    const map = SourceMap.fromPieces(13, [
      { start: 0, end: 2 },
      { start: 2, end: 3, length: 0 },
      { start: 11, end: 13 },
      { insert: 1 },
      { start: 3, end: 10 },
    ]);
    expect(map.toJSON()).toBe('2 @11 2 0:1 @3 7 @13');
    expect(map.toRaw({ start: 0, end: 4 })).toEqual([
      { start: 0, end: 2 },
      { start: 11, end: 13 },
    ]);
    expect(map.toRaw({ start: 5, end: 12 })).toEqual([{ start: 3, end: 10 }]);
    expect(map.toRaw({ start: 4, end: 5 })).toEqual([{ start: 3, end: 3 }]);
    expect(map.toClean({ start: 0, end: 13 })).toEqual({ start: 0, end: 12 });
    expect(map.toClean({ start: 3, end: 10 })).toEqual({ start: 5, end: 12 });
    expect(map.toClean({ start: 2, end: 3 })).toBeNull();
    expect(map.invert().toRaw({ start: 1, end: 12 })).toEqual([
      { start: 1, end: 2 },
      { start: 5, end: 12 },
      { start: 2, end: 3 },
    ]);
  });

  test('a replacement of several units is looked up as a whole', () => {
    const map = SourceMap.fromJSON('1 2:3 1');
    expect(map.toRaw({ start: 2, end: 3 })).toEqual([{ start: 1, end: 3 }]);
    expect(map.toRaw({ start: 0, end: 2 })).toEqual([{ start: 0, end: 3 }]);
    expect(map.toClean({ start: 2, end: 3 })).toEqual({ start: 1, end: 4 });
  });

  test.each(['99999999999', '3 0:99999999999', '@99999999999', 'x', '1:', '3  4', '@', '-1', '1:2:3'])(
    'refuses the notation %j',
    (json) => {
      expect(() => SourceMap.fromJSON(json)).toThrow(NormalizeError);
    },
  );

  test('refuses raw text that stands in two places', () => {
    expect(() =>
      SourceMap.fromPieces(9, [
        { start: 0, end: 5 },
        { start: 4, end: 9 },
      ]),
    ).toThrow(/invalid-map/u);
    expect(() => SourceMap.fromPieces(9, [{ start: 0, end: 12 }])).toThrow(/invalid-map/u);
    expect(() => SourceMap.fromJSON('4 @2 4')).toThrow(/invalid-map/u);
  });

  test('refuses spans outside of its text', () => {
    const map = SourceMap.identity(4);
    expect(() => map.toRaw({ start: 2, end: 5 })).toThrow(/invalid-span/u);
    expect(() => map.toClean({ start: 3, end: 2 })).toThrow(/invalid-span/u);
    expect(() => map.compose(SourceMap.identity(5))).toThrow(/invalid-map/u);
  });

  test('comes back from JSON the same', () => {
    fc.assert(
      fc.property(moved, (map) => {
        const back = SourceMap.fromJSON(JSON.parse(JSON.stringify(map)) as string);
        expect(back.toJSON()).toBe(map.toJSON());
        expect([back.length, back.rawLength]).toEqual([map.length, map.rawLength]);
      }),
      { numRuns: RUNS },
    );
  });

  test('inverted twice is the same', () => {
    fc.assert(
      fc.property(moved, (map) => {
        expect([map.invert().length, map.invert().rawLength]).toEqual([map.rawLength, map.length]);
        if (map.toJSON().includes('@')) return;
        expect(map.invert().invert().toJSON()).toBe(map.toJSON());
      }),
      { numRuns: RUNS },
    );
  });

  test.each<[string, Shape[]]>([
    ['removals and replacements, then edits of every kind', [{ inserts: false }, { inserts: false }, {}]],
    ['edits, then text moved', [{ inserts: false, wide: 1 }, { inserts: false, wide: 1 }, { moved: true }]],
  ])('composing is associative: %s', (_, shapes) => {
    fc.assert(
      fc.property(chainOf(shapes), ([a, b, c]) => {
        expect(a!.compose(b!).compose(c!).toJSON()).toBe(a!.compose(b!.compose(c!)).toJSON());
      }),
      { numRuns: RUNS },
    );
  });

  test('a composed map gives what its two give one after the other', () => {
    const shapes = [
      { inserts: false, wide: 1 },
      { inserts: false, wide: 1, moved: true },
    ];
    fc.assert(
      fc.property(chainOf(shapes), fc.nat(), fc.nat(), ([a, b], x, y) => {
        const [from, to] = [x % (b!.length + 1), y % (b!.length + 1)].sort((p, q) => p - q) as [number, number];
        fc.pre(from < to);
        const steps = b!.toRaw({ start: from, end: to }).flatMap((middle) => a!.toRaw(middle));
        expect(hull(a!.compose(b!).toRaw({ start: from, end: to }))).toEqual(hull(steps));
      }),
      { numRuns: RUNS },
    );
  });

  test('what a span came from leads back to it', () => {
    fc.assert(
      fc.property(moved, fc.nat(), fc.nat(), (map, x, y) => {
        const [from, to] = [x % (map.length + 1), y % (map.length + 1)].sort((p, q) => p - q) as [number, number];
        const pieces = map.toRaw({ start: from, end: to });
        for (const piece of pieces) {
          const back = map.toClean(piece);
          if (piece.end > piece.start) expect(back).not.toBeNull();
          for (const again of back === null || piece.end === piece.start ? [] : map.toRaw(back)) {
            expect(again.start).toBeGreaterThanOrEqual(0);
            expect(again.end).toBeLessThanOrEqual(map.rawLength);
          }
        }
      }),
      { numRuns: RUNS },
    );
  });
});

/** The least and the greatest offset of some spans. */
function hull(spans: readonly Span[]): [number, number] {
  return [Math.min(...spans.map((span) => span.start)), Math.max(...spans.map((span) => span.end))];
}

test.each([
  ['invalid-map', () => SourceMap.identity(-1)],
  ['invalid-map', () => SourceMap.identity(1.5)],
  ['invalid-map', () => SourceMap.identity(3).compose({} as never)],
  ['invalid-map', () => SourceMap.identity(3).compose(null as never)],
  ['invalid-span', () => SourceMap.identity(3).toRaw(null as never)],
  ['invalid-span', () => SourceMap.identity(3).toClean(undefined as never)],
])('refuses what can not be, as %s', (code, call) => {
  expect(call).toThrow(NormalizeError);
  expect(call).toThrow(expect.objectContaining({ code }));
});
