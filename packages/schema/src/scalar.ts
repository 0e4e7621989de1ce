import * as z from 'zod';

/** Any text but the empty one: what a text does not tell is `null`, what does not apply is absent, never `''`. */
export const wordsSchema = z.string().min(1);

/** An exact decimal: no exponent, no plus sign, no leading zeros; `85.5` and `85.50` are both well formed. */
export const decimalSchema = z.string().regex(/^-?(?:0|[1-9]\d*)(?:\.\d+)?$/u);

/** A calendar day, ISO 8601: `2022-06-30`. A day that no calendar has (2022-02-30) is refused. */
export const daySchema = z.iso.date();

/** A SHA-256, 64 lower-case hex digits. */
export const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/u);

/** How a printed number stands to the true one: 约 about, 余 over, 近 under, 以上 at-least, 以下 at-most, 3—5 between. */
export const boundSchema = z.enum(['exact', 'about', 'over', 'under', 'at-least', 'at-most', 'between']);

export type Bound = z.infer<typeof boundSchema>;
