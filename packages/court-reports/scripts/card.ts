import { stringify } from 'yaml';
import { about } from './about.ts';
import type { Dataset } from './dataset.ts';

/** DATASET-CARD.md: front matter as dataset hubs read it, and the counts of what is there. */
export function toCard({ reports, metrics, courts, mechanisms, honours, people, checks }: Dataset): string {
  const front = {
    pretty_name: about.title,
    license: 'cc0-1.0',
    language: ['zh'],
    size_categories: ['n<1K'],
    tags: [...about.keywords],
    annotations_creators: ['expert-generated', 'machine-generated'],
    source_datasets: ['original'],
    configs: [{ config_name: 'metrics', data_files: 'data/metrics.parquet', default: true }],
    version: about.version,
  };
  const passed = checks.filter(({ status }) => status === 'pass').length;
  const corrected = metrics.filter((metric) => metric.corrected).length;
  const again = metrics.reduce((sum, { repeats }) => sum + (repeats?.length ?? 0), 0);
  return `---
${stringify(front)}---

<!-- Made by \`pnpm data\`: change scripts/card.ts, not this file. -->

# ${about.title}

${about.description}

| | |
|---|---|
| reports | ${reports.length} |
| courts | ${courts.length}: ${courts.map(({ name, code }) => `${name} (${code})`).join(', ')} |
| figures | ${metrics.length}, of which ${corrected} were corrected or added by a person; ${again} further printings are not counted |
| mechanisms · honours · office holders | ${mechanisms.length} · ${honours.length} · ${people.length} |
| checks | ${checks.length}, of which ${passed} pass |

## The reports

| id | court | title | published | period of most figures | figures |
|---|---|---|---|---|---|
${reports
  .map(({ id, court, citation, published, period, metrics: own }) => {
    const when = period.start && period.end ? `${period.start} to ${period.end}` : 'not told';
    return `| ${id} | ${court.name} | ${citation.title ?? 'none'} | ${published ?? 'not known'} | ${when} | ${own.length} |`;
  })
  .join('\n')}

## How it was made

A program (\`@zhibiao/report\`) read the figures; people then went through each report line by line and held every digit and
every numeral against the data. What they changed is in corrections.json, field by field, with the reason; the numerals
that are no figures are in not-figures.json, with the reason. The rules that decided are in the repository's
docs/data-guidelines.md.

## What it is good for, and what not

For teaching and testing how figures are read out of official prose, and as a pattern for larger collections. Five reports
are no sample: nothing follows from them about Chinese courts at large. The figures are what the courts say of themselves.

## Personal data

The reports name ${people.length} office holders in their office. Their names are kept as the reports print them, with nothing added.

## Rights

The data is dedicated to the public domain under CC0 1.0. See RIGHTS.md for what that covers.
`;
}
