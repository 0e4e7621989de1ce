/** An exact decimal: `units` of 10 to the power of minus `places`. */
export interface Decimal {
  readonly units: bigint;
  readonly places: number;
}

export function toDecimal(text: string): Decimal {
  const [whole, fraction = ''] = text.split('.');
  return { units: BigInt(`${whole}${fraction}`), places: fraction.length };
}

function scaled({ units, places }: Decimal, to: number): bigint {
  return units * 10n ** BigInt(to - places);
}

export function add(x: Decimal, y: Decimal): Decimal {
  const places = Math.max(x.places, y.places);
  return { units: scaled(x, places) + scaled(y, places), places };
}

export function compare(x: Decimal, y: Decimal): number {
  const places = Math.max(x.places, y.places);
  return Number(scaled(x, places) - scaled(y, places));
}

/** Whether `printed` is 100 times part ÷ whole, rounded half up or truncated at its last printed digit. */
export function isPercentOf(printed: string, part: Decimal, whole: Decimal): boolean {
  const rate = toDecimal(printed);
  const places = Math.max(part.places, whole.places);
  const divisor = scaled(whole, places);
  if (divisor === 0n) return false;
  const dividend = scaled(part, places) * 100n * 10n ** BigInt(rate.places);
  return rate.units === dividend / divisor || rate.units === (2n * dividend + divisor) / (2n * divisor);
}
