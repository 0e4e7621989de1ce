// Writes dist/json-schema/*.json from the built zod schemas: draft 2020-12, one file a schema, each whole in itself.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import * as z from 'zod';
import * as schema from '../dist/index.js';

const out = new URL('../dist/json-schema/', import.meta.url);
const repository = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')).repository.url;
const base = repository.replace(/^git\+/u, '').replace(/\.git$/u, '');

/** reportMetricSchema → report-metric, ReportMetric. */
const named = Object.entries(schema)
  .filter(([key]) => key.endsWith('Schema') && key !== 'soundReportSchema')
  .map(([key, value]) => {
    const name = key.slice(0, -'Schema'.length);
    const file = name.replace(/[A-Z]/gu, (capital) => `-${capital.toLowerCase()}`);
    return { file, id: name[0].toUpperCase() + name.slice(1), value };
  });

mkdirSync(out, { recursive: true });
for (const { file, id, value } of named) {
  // The schema itself stands at the root of its file, the others that it needs in its $defs.
  const others = z.registry();
  for (const other of named) if (other.id !== id) others.add(other.value, { id: other.id });
  const { $schema, ...body } = z.toJSONSchema(value, {
    target: 'draft-2020-12',
    metadata: others,
    override({ zodSchema, jsonSchema }) {
      const { description } = z.globalRegistry.get(zodSchema) ?? {};
      if (description !== undefined) jsonSchema.description = description;
      // Each format comes with a pattern that says it all; validators differ in whether they hold a format to anything.
      delete jsonSchema.format;
    },
  });
  // A file for what a user may hold in hand: objects, not the strings and lists that they are made of.
  if (body.type !== 'object' && !body.oneOf) continue;
  const head = {
    $schema,
    $id: `${base}/schema/${schema.SCHEMA_VERSION}/${file}.json`,
    $comment: `schemaVersion ${schema.SCHEMA_VERSION}`,
    title: id,
  };
  writeFileSync(new URL(`${file}.json`, out), `${JSON.stringify({ ...head, ...body }, null, 2)}\n`);
}
