import { stringify } from 'yaml';
import { about } from './about.ts';

/** CITATION.cff, Citation File Format 1.2.0. */
export function toCitation(): string {
  return stringify({
    'cff-version': '1.2.0',
    message: 'If you use this dataset, please cite it as below, with its version.',
    type: 'dataset',
    title: about.title,
    abstract: about.description,
    authors: [{ name: about.creator }],
    version: about.version,
    'date-released': about.date,
    license: about.license.name,
    'repository-code': about.homepage,
    keywords: [...about.keywords],
  });
}
