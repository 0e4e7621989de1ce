import { type CharSet, charSet, inSetAt } from '../lexicon/table.js';

const CONNECTORS = '至到-—－–~～〜─―';
let connectors: CharSet | undefined;

/** The end of a word or sign for "to" at `at`, or -1. */
export function connectorEnd(text: string, at: number): number {
  connectors ??= charSet(CONNECTORS);
  let i = text[at] === ' ' ? at + 1 : at;
  if (text[i] === '起' && text[i + 1] === '至') i++;
  if (!inSetAt(connectors, text, i)) return -1;
  const first = text[i];
  i++;
  if (first !== '至' && first !== '到' && text[i] === first) i++;
  return text[i] === ' ' ? i + 1 : i;
}
