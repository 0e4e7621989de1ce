import { DocumentError, type OpenedDocument } from '@zhibiao/documents';
import { FileError, openPath } from './document.js';
import { EXIT, Stop } from './exit.js';
import type { Messages } from './messages/en.js';

/** Opens the one document of a command; what can't be read ends the program. */
export async function openOrStop(
  path: string,
  encoding: string | undefined,
  messages: Messages,
): Promise<OpenedDocument> {
  try {
    return await openPath(path, encoding);
  } catch (error) {
    if (error instanceof FileError || error instanceof DocumentError)
      throw new Stop(EXIT.unreadable, messages.documentFailed(path, error));
    throw error;
  }
}
