import { divisionName } from '../scripts/divisions.ts';
import type { Rule } from './rule.ts';

/** A court's code is in GB/T 2260, and so are the names of its division and of those above it. */
export const rule: Rule = {
  name: 'court-codes',
  description: 'A court has a code of GB/T 2260, and the province, city and county that the code names.',
  check: ({ courts }) =>
    courts.flatMap(({ name, code, province, city, county, reportIds }) => {
      const named = (place: string): string | undefined => divisionName(place);
      const right =
        code &&
        named(`${code.slice(0, 2)}0000`) === province &&
        (city === undefined || named(`${code.slice(0, 4)}00`) === city) &&
        (county === undefined || named(code) === county);
      return right ? [] : [{ id: reportIds[0]!, message: `${name}: ${code} is not ${province} ${city} ${county}` }];
    }),
};
