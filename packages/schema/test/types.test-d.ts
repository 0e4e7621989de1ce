import { describe, expectTypeOf, test } from 'vitest';
import type {
  Block,
  Change,
  Metric,
  MetricKind,
  Paragraph,
  Period,
  Report,
  ReportMetric,
  Section,
  Span,
} from '../src/index.js';
import type { Indicator } from '../src/indicators/index.js';

type Of<Kind extends MetricKind> = Extract<Metric, { kind: Kind }>;

describe('what a caller sees', () => {
  test('the kind of a metric tells its unit', () => {
    expectTypeOf<Of<'percent'>['unit']>().toEqualTypeOf<'%' | '‰' | '百分点' | '千分点'>();
    expectTypeOf<Of<'rank'>['unit']>().toEqualTypeOf<''>();
    expectTypeOf<Of<'multiple'>['unit']>().toEqualTypeOf<'倍' | ''>();
    expectTypeOf<Of<'count'>['unit']>().toEqualTypeOf<string>();
  });

  test('there are seven kinds', () => {
    expectTypeOf<MetricKind>().toEqualTypeOf<
      'count' | 'percent' | 'money' | 'rank' | 'duration' | 'multiple' | 'score'
    >();
  });

  test('only a rank has a field', () => {
    expectTypeOf<Of<'rank'>>().toHaveProperty('fieldSize');
    expectTypeOf<Of<'count'>>().not.toHaveProperty('fieldSize');
  });

  test('a metric has its place in the raw document inside a Report alone', () => {
    expectTypeOf<Metric>().not.toHaveProperty('rawSpans');
    expectTypeOf<ReportMetric['rawSpans']>().toEqualTypeOf<Span[]>();
    expectTypeOf<Report['metrics']>().toEqualTypeOf<ReportMetric[]>();
  });

  test('what may be absent is never undefined, what is not told is null', () => {
    expectTypeOf<Required<Of<'count'>>['high']>().toEqualTypeOf<number>();
    expectTypeOf<Metric['subject']>().toEqualTypeOf<string | null>();
    expectTypeOf<Report['published']>().toEqualTypeOf<string | null>();
    expectTypeOf<Change['basis']>().toEqualTypeOf<string | null>();
    expectTypeOf<Period['start']>().toEqualTypeOf<string | null>();
  });

  test('a paragraph is a block, a section holds sections', () => {
    expectTypeOf<Paragraph>().toExtend<Block>();
    expectTypeOf<Section['sections']>().toEqualTypeOf<Section[]>();
  });

  test('the vocabulary cannot be written to', () => {
    expectTypeOf<Indicator>().toEqualTypeOf<Readonly<Indicator>>();
    expectTypeOf<Indicator['aliases']>().toEqualTypeOf<readonly string[]>();
  });
});
