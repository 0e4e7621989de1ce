import { sourcesSchema } from '../scripts/hand-made.ts';
import { readJson, readSources } from '../scripts/paths.ts';

/** The sources, where there are any, by the id of their report. */
const texts = readSources();
export const hasSources = texts.size > 0;
export const SKIPPED = hasSources ? '' : ' (skipped: no sources; set ZHIBIAO_SHARED)';
export const sources: readonly { id: string; raw: string }[] = hasSources
  ? sourcesSchema
      .parse(readJson('sources.json'))
      .map(({ file, sha256 }) => ({ id: sha256.slice(0, 12), raw: texts.get(file)! }))
  : [];
