import type { Rule } from './rule.ts';

/** A figure's id is where it starts in its source, so that it is the same whoever reads it. */
export const rule: Rule = {
  name: 'ids-from-place',
  description: 'The id of a figure is the offset at which it starts in its source.',
  check: ({ metrics }) =>
    metrics
      .filter(({ id, rawSpans }) => id.split('.')[0] !== String(rawSpans[0]?.start))
      .map(({ reportId, id, rawSpans }) => ({ id: `${reportId}:${id}`, message: `starts at ${rawSpans[0]?.start}` })),
};
