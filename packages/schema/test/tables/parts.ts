import { metric, report } from '../fixtures.js';

/** One row of the tables: which schema, what is special about the value, and the value. */
export type Row = readonly [schema: string, why: string, value: unknown];

const [reportMechanism] = report.mechanisms;
const [reportHonour] = report.honours;
const [reportPerson] = report.people;
const [firstCheck] = report.checks;

/** A metric as `extractMetrics` gives it, and one with nothing that may be absent. */
const { rawSpans: _raw, ...bare } = metric;
const { decimal: _decimal, indicatorId: _id, ...scant } = bare;

export { bare, scant };
export const { period } = metric;
export const reportCheck = firstCheck!;
const { rawSpans: _checked, ...check } = reportCheck;

export { check };
export const mechanism = reportMechanism!;
export const honour = reportHonour!;
export const person = reportPerson!;
export const place = { span: { start: 0, end: 2 }, rawSpans: [{ start: 0, end: 2 }] };
export const block = { id: '0', type: 'paragraph', ...place };
export const section = { heading: '1', level: 1, blocks: ['2'], sections: [] };
