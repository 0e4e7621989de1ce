import { DocumentError } from './error.js';

/** Loads an optional peer, or says how to install it. */
export async function peer<T>(name: 'mammoth' | 'unpdf', type: string, load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (cause) {
    const code = (cause as { code?: unknown } | null)?.code;
    if (code !== 'ERR_MODULE_NOT_FOUND' && code !== 'MODULE_NOT_FOUND') throw cause;
    throw new DocumentError('missing-peer', `${type} needs the package ${name}: npm install ${name}`, { cause });
  }
}
