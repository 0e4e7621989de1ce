import { checkReport } from './check-report.js';
import { reportSchema } from './report.js';

/**
 * `reportSchema` and every law of `checkReport`, as one zod schema: an issue for each fault, with its path.
 *
 * `reportSchema` alone takes exactly what the JSON Schema file `report.json` takes; this takes less.
 *
 * (Marked pure: who does not use it does not bundle the vocabulary, which `checkReport` looks into.)
 */
export const soundReportSchema = /* @__PURE__ */ reportSchema.superRefine((report, context) => {
  for (const { code, path, expected, actual } of checkReport(report))
    context.addIssue({
      code: 'custom',
      path: [...path],
      message: `${code}: expected ${expected}, got ${actual}`,
      params: { code },
    });
});
