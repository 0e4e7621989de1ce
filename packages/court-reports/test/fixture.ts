import { createHash } from 'node:crypto';
import { readReport } from '@zhibiao/report';
import type { Source } from '../scripts/hand-made.ts';
import { readSource } from '../scripts/read-source.ts';
import type { DatasetReport } from '../src/index.js';

/** A text in the style of a report, with an emoji, so that code points and UTF-16 units differ. */
export const RAW = [
  '云山区人民法院年度工作报告',
  '',
  '一、审判工作',
  '2023年，云山区人民法院😀民事案件旧存120件，新收880件，审结950件，结案率95%。',
  '该院发送司法建议14份。',
].join('\n');

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

const court = {
  name: '北京市朝阳区人民法院',
  names: [],
  level: 'basic' as const,
  scope: null,
  province: '北京市',
  county: '朝阳区',
  basis: { name: 'given' as const, level: 'given' as const, province: 'given' as const, county: 'given' as const },
};

/** `raw` as a report of a dataset. The court is one of the real table, since its code is looked up. */
export function datasetReport(raw = RAW): DatasetReport {
  const source: Source = { file: 'report.txt', sha256: sha256(raw), published: null, publishedReason: 'A test.' };
  const report = source.sha256.slice(0, 12);
  const handMade = {
    sources: [source],
    corrections: [
      { report, path: 'court', read: readReport(raw).court, set: court, reason: 'It has to be a real one.' },
    ],
    notFigures: ['一、', '2023年'].map((quote) => ({ report, quote, kind: 'date' as const, reason: 'No figure.' })),
    exceptions: [],
  };
  return readSource(source, raw, handMade);
}
