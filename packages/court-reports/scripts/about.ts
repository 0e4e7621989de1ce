import { readJson } from './paths.ts';

const { version, repository } = readJson('package.json') as { version: string; repository: { url: string } };

/** What every metadata file says of the dataset: written once, here. */
export const about = {
  name: 'court-reports',
  title: 'Figures of five work reports of Chinese courts',
  description:
    'Every figure of five work reports of Chinese courts, as facts: what was counted, of what, for which ' +
    'period, with the exact characters of the source that say so; also named mechanisms, honours, office holders, and ' +
    'checks of the figures against each other. The sentences of the reports are not in it.',
  version,
  homepage: repository.url.replace(/^git\+/u, '').replace(/\.git$/u, ''),
  /** The day on which this version of the data was finished. */
  date: '2026-11-22',
  creator: 'zhibiao contributors',
  license: {
    name: 'CC0-1.0',
    title: 'CC0 1.0 Universal',
    path: 'https://creativecommons.org/publicdomain/zero/1.0/',
  },
  keywords: ['China', 'courts', 'judicial statistics', 'work reports', 'caseload', '法院', '司法统计', '工作报告'],
} as const;
