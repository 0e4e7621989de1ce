import { NormalizeError } from './error.js';
import {
  type Blocks,
  CLEAN_END,
  CLEAN_START,
  JUMP,
  type MapBuilder,
  RAW_END,
  RAW_START,
  TAG,
  WIDTH,
} from './map-builder.js';

/** One step of a map's notation: `12`, `5:0`, `@40`. */
const STEP_REGEX = /^(?:(?<keep>\d+)|(?<raw>\d+):(?<clean>\d+)|@(?<jump>\d+))$/u;

/** Offsets are held as 32-bit integers; no engine has strings as long. */
const LONGEST = 0x7fff_ffff;

/** Writes a map in clean order: kept units, `raw:clean` replaced ones, `@` and the raw offset where it goes on elsewhere. */
export function formatMap(blocks: Blocks, length: number): string {
  const steps: string[] = [];
  let clean = 0;
  for (let k = 0; k < blocks.length; k += WIDTH) {
    const start = blocks[k + CLEAN_START]!;
    if (start > clean) steps.push(String(start - clean));
    clean = blocks[k + CLEAN_END]!;
    const raw = blocks[k + RAW_END]!;
    if ((blocks[k + TAG]! & JUMP) !== 0) steps.push(`@${raw}`);
    else steps.push(`${raw - blocks[k + RAW_START]!}:${clean - start}`);
  }
  if (length > clean) steps.push(String(length - clean));
  return steps.join(' ');
}

/** Reads that notation into a builder; gives the length of the raw text. */
export function parseMap(json: string, builder: MapBuilder): number {
  if (typeof json !== 'string') throw new NormalizeError('invalid-map', -1, 'a string', typeof json);
  let end = 0;
  if (json === '') return end;
  let offset = 0;
  let length = 0;
  for (const step of json.split(' ')) {
    const { keep, raw, clean, jump } = STEP_REGEX.exec(step)?.groups ?? {};
    if (keep !== undefined) builder.keep(Number(keep));
    else if (jump !== undefined) builder.jump(Number(jump));
    else if (raw !== undefined) builder.edit(Number(raw), Number(clean), 0);
    else throw new NormalizeError('invalid-map', offset, 'n, n:n or @n', JSON.stringify(step));
    end = Math.max(end, builder.raw);
    length += Number(keep ?? clean ?? 0);
    if (Math.max(end, length) > LONGEST) throw new NormalizeError('invalid-map', offset, 'a text in memory', step);
    offset += step.length + 1;
  }
  return end;
}
