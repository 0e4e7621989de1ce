/** Something wrong with the data, and where: what stops it from being published. */
export class DataProblem extends Error {
  override readonly name = 'DataProblem';
}

/** Throws where `value` is missing. */
export function must<T>(value: T | null | undefined, what: string): T {
  if (value === null || value === undefined) throw new DataProblem(what);
  return value;
}
