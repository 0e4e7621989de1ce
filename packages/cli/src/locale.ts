import type { Messages } from './messages/en.js';

/** `LC_ALL`, `LC_MESSAGES`, `LANG` in the order of POSIX; on Windows, without any, what the system is set to. */
function isChinese(): boolean {
  const { LC_ALL, LC_MESSAGES, LANG } = process.env;
  const set = LC_ALL || LC_MESSAGES || LANG;
  return /^zh(?:$|[_.-])/iu.test(
    set || (process.platform === 'win32' ? Intl.DateTimeFormat().resolvedOptions().locale : ''),
  );
}

export async function loadMessages(): Promise<Messages> {
  return isChinese() ? (await import('./messages/zh.js')).messages : (await import('./messages/en.js')).messages;
}
