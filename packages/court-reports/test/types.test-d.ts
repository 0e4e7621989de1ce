import type { ReportMetric } from '@zhibiao/schema';
import { type AttachedReport, attachSource, courts, metrics, reports } from '../src/index.js';

// What a caller sees: held by tsc alone.

const metric: ReportMetric & { readonly reportId: string } = metrics[0]!;
if (metric.kind === 'percent') metric.unit satisfies '%' | '‰' | '百分点' | '千分点';
// @ts-expect-error the dataset is read-only
metrics[0] = metric;
// @ts-expect-error the sentences of a source are not in the dataset
reports[0]!.text;
courts[0]!.code satisfies string | null | undefined;

const attached: AttachedReport = attachSource(reports[0]!, '');
attached.by satisfies 'sha256' | 'line-ends';
attached.metrics[0]!.text satisfies string;
attached.blocks[0]!.heading?.text satisfies string | undefined;
attached.checks[0]!.texts satisfies readonly string[];
