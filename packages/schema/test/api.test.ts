import { expect, test } from 'vitest';
import * as schema from '../src/index.js';
import * as indicators from '../src/indicators/index.js';

test('@zhibiao/schema exports', () => {
  expect(Object.keys(schema).sort()).toEqual([
    'SCHEMA_VERSION',
    'blockSchema',
    'boundSchema',
    'changeSchema',
    'checkReport',
    'checkSchema',
    'courtBasisSchema',
    'courtSchema',
    'damageSchema',
    'daySchema',
    'decimalSchema',
    'honourSchema',
    'issueSchema',
    'mapSchema',
    'mechanismItemSchema',
    'mechanismSchema',
    'metricSchema',
    'paragraphSchema',
    'periodSchema',
    'personSchema',
    'placeSchema',
    'publishedSchema',
    'rawSpansSchema',
    'repeatSchema',
    'reportCheckSchema',
    'reportMetricSchema',
    'reportSchema',
    'runInHeadingSchema',
    'sectionSchema',
    'sha256Schema',
    'soundReportSchema',
    'sourceSchema',
    'spanSchema',
    'toSections',
    'wordsSchema',
  ]);
});

test('@zhibiao/schema/indicators exports', () => {
  expect(Object.keys(indicators).sort()).toEqual(['findIndicator', 'indicators']);
});
