import { ARABIC, LATIN } from './characters.js';
import { classAt, type Reader, unitAt } from './reader.js';

/** Letters that are a unit when they follow digits (25kg): GB 3100-93, with the everyday ones of data and money. */
const LATIN_UNITS = new Set(
  'kg g mg t km m cm mm nm μm um L l mL ml h min s ms d kW kWh KW MW GW W V kV A mA Hz kHz MHz GHz MB GB TB PB KB kB Mbps Gbps Pa kPa MPa J kJ hm ha mol dB ppm rpm px pt mu RMB CNY USD HKD EUR GBP JPY kcal cal C F KG KM CM MM MG ML T M'.split(
    ' ',
  ),
);

const isWord = (r: Reader, i: number): boolean => {
  const kind = classAt(r, i);
  return kind === LATIN || kind === ARABIC || unitAt(r, i) === 0x5f;
};

/** The end of the Latin word or code whose first letter stands at `i`: H1N1, COVID-19, an address up to its first space or Han. */
export function codeEnd(r: Reader, i: number): number {
  const { text } = r;
  let end = i;
  for (;;) {
    while (isWord(r, end)) end++;
    const c = unitAt(r, end);
    if (text.startsWith('://', end)) return addressEnd(r, end);
    if ((c === 0x2d || c === 0x2e || c === 0x2f || c === 0x40 || c === 0x5f) && isWord(r, end + 1)) {
      end++;
      continue;
    }
    return end;
  }
}

function addressEnd(r: Reader, i: number): number {
  while (unitAt(r, i) > 0x20 && unitAt(r, i) < 0x7f) i++;
  return i;
}

/** A级 behind 4, C认证 behind 3: one capital that a kind is named by, not a unit. */
const isGrade = (r: Reader, i: number, end: number): boolean =>
  end - i === 1 && unitAt(r, i) <= 0x5a && '级級类類认認公'.includes(r.text[end] ?? ' ');

/** Where the code that a number ending at `end` is the first part of ends (5G, 163.com, 2019-nCoV); 0 where it is none. */
export function isInCode(r: Reader, end: number): number {
  const { text } = r;
  if (classAt(r, end) === LATIN) {
    let e = end;
    while (classAt(r, e) === LATIN) e++;
    if (
      LATIN_UNITS.has(text.slice(end, e)) &&
      !isGrade(r, end, e) &&
      (classAt(r, e) !== ARABIC || (/[mM]/u.test(text[e - 1]!) && '23'.includes(text[e]!)))
    )
      return 0;
    return codeEnd(r, end);
  }
  const c = unitAt(r, end);
  if ((c === 0x2d || c === 0x2e || c === 0x40 || c === 0x5f) && classAt(r, end + 1) === LATIN)
    return codeEnd(r, end + 1);
  return 0;
}
