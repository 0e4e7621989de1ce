import type { Report } from '@zhibiao/schema';

/** The version of the schemas that a Report is written by; its type is the schema's own literal. */
export const SCHEMA_VERSION: Report['schemaVersion'] = '1.0.0';
