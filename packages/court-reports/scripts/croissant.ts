import { about } from './about.ts';
import { tableFields } from './datapackage.ts';
import { type Files, sha256 } from './files.ts';
import type { Field } from './table-schema.ts';

/** The terms of Croissant 1.1 under their short names, as its specification recommends them (appendix 1). */
const CONTEXT = {
  '@language': 'en',
  '@vocab': 'https://schema.org/',
  sc: 'https://schema.org/',
  cr: 'http://mlcommons.org/croissant/',
  dct: 'http://purl.org/dc/terms/',
  prov: 'http://www.w3.org/ns/prov#',
  ...Object.fromEntries(
    [
      'citeAs',
      'column',
      'extract',
      'field',
      'fileObject',
      'isLiveDataset',
      'key',
      'recordSet',
      'references',
      'sdVersion',
      'source',
    ].map((term) => [term, `cr:${term}`]),
  ),
  conformsTo: 'dct:conformsTo',
  dataType: { '@id': 'cr:dataType', '@type': '@vocab' },
};

const DATA_TYPES: Readonly<Record<Field['type'], string>> = {
  string: 'sc:Text',
  number: 'sc:Float',
  integer: 'sc:Integer',
  boolean: 'sc:Boolean',
  date: 'sc:Date',
  object: 'sc:Text',
  array: 'sc:Text',
};

const FORMS = [
  { path: 'data/metrics.csv', mime: 'text/csv' },
  { path: 'data/metrics.parquet', mime: 'application/vnd.apache.parquet' },
  { path: 'data/metrics.ndjson', mime: 'application/x-ndjson' },
] as const;

/** The description of Croissant 1.1: three forms of one record set, whose fields are those of the row schema. */
export function toCroissant(files: Files, sources: readonly { readonly sha256: string }[]): object {
  return {
    '@context': CONTEXT,
    '@type': 'sc:Dataset',
    name: about.name,
    alternateName: about.title,
    description: about.description,
    conformsTo: 'http://mlcommons.org/croissant/1.1',
    url: about.homepage,
    license: about.license.path,
    creator: { '@type': 'sc:Organization', name: about.creator },
    publisher: { '@type': 'sc:Organization', name: about.creator },
    datePublished: about.date,
    version: about.version,
    inLanguage: ['zh-Hans', 'en'],
    keywords: about.keywords,
    isLiveDataset: false,
    citeAs: `@misc{zhibiao-court-reports, title={${about.title}}, author={{${about.creator}}}, year={${about.date.slice(0, 4)}}, version={${about.version}}, url={${about.homepage}}}`,
    'prov:wasDerivedFrom': sources.map(({ sha256: digest }) => ({ '@id': `urn:sha256:${digest}` })),
    distribution: FORMS.map(({ path, mime }) => ({
      '@type': 'cr:FileObject',
      '@id': path,
      name: path.slice('data/'.length),
      contentUrl: path,
      encodingFormat: mime,
      contentSize: `${files.get(path)!.length} B`,
      sha256: sha256(files.get(path)!),
    })),
    recordSet: [
      {
        '@type': 'cr:RecordSet',
        '@id': 'metrics',
        name: 'metrics',
        description: 'One record a figure.',
        key: { '@id': 'metrics/id' },
        field: tableFields().map(({ name, type, description, unit }) => ({
          '@type': 'cr:Field',
          '@id': `metrics/${name}`,
          name,
          description: unit === undefined ? description : `${description} Unit: ${unit}.`,
          dataType: DATA_TYPES[type],
          source: { fileObject: { '@id': 'data/metrics.csv' }, extract: { column: name } },
        })),
      },
    ],
  };
}
