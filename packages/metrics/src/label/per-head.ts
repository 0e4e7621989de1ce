import type { Linking } from './context.js';
import type { Label } from './label.js';

const PER_HEAD_REGEX = /^.{0,6}?(?:人均|院均|平均)(?=[收受立新审执办结])/u;

/** 法官人均收案90件、结案80件: what was counted per head goes on to be; the words that say so, if a bare verb has them before it. */
export function perHead(linking: Linking, i: number, label: Label): string | undefined {
  if (i === 0 || !label.flow || label.verb !== label.indicator || label.subject !== '') return undefined;
  const gap = linking.gaps[i];
  const joint = gap?.shared === true ? linking.text.charAt(gap.start) : '';
  if (joint !== '、' && joint !== '和') return undefined;
  return PER_HEAD_REGEX.exec(linking.linked[i - 1]?.indicator ?? '')?.[0];
}
