import { type CharSet, charSet, codeOf, endsIn } from '../lexicon/table.js';
import { readLead } from './clause.js';
import { type Label, newLabel } from './label.js';
import { fromRight, LONGEST_INDICATOR, LONGEST_OWNER, wholeName, withoutAside } from './shorten.js';
import { SIGN } from './signs.js';
import { stripLinks, stripOpeners } from './strip.js';

/** 为年度目标的112%, 完成年度计划的98%: a share of what was to be reached. */
const TARGET_REGEX =
  /^(?:为|是|达到?|相当于|完成|占)?((?:年初|年度|全年|年|调整|当年|省定|市定|[省市县]级|[省市县]|上级|计划)?(?:下达的?)?(?:目标|计划|预算|任务|指标|考核)(?:任务|目标|数|值|指标|总额)?)的?$/u;

const SHARE = 0x5360; // 占

/** A share: what stands before 占 has it, what stands behind is the whole. */
function readShare(lead: string): { owner: string; whole: string } | undefined {
  let at = lead.length - 1;
  while (at >= 0 && codeOf(lead, at) !== SHARE) at--;
  if (at < 0) return undefined;
  const after = lead.charAt(at + 1);
  // 外地人数在总数中占比: the share by its name.
  if (after === '比' && stripLinks(lead.slice(at + 2)) === '') {
    const owner = lead.slice(0, at).replace(/(?<=.{4})(?:在[^在]{2,}[中里内])?[所的]?$/u, '');
    return { owner, whole: '' };
  }
  if (after === '比' || after === '用' || after === '据' || after === '有') return undefined;
  return { owner: lead.slice(0, at), whole: wholeName(withoutAside(stripLinks(lead.slice(at + 1)))) };
}

let targetEnds: CharSet | undefined;

/** What a percentage or a multiple is a share of, and who has it; `undefined` where it is none. */
export function shareLabel(lead: string, signs: number): Label | undefined {
  targetEnds ??= charSet('的');
  const target = endsIn(targetEnds, lead)
    ? TARGET_REGEX.exec(stripOpeners(lead).replace(/^(?:圆满|超额|提前)/u, ''))
    : null;
  if (target !== null)
    return newLabel('share', (lead.includes('完成') ? '完成' : '占') + (target[1] as string), '', undefined, signs);
  const share = (signs & SIGN.share) === 0 ? undefined : readShare(lead);
  if (share === undefined) return undefined;
  const owner = readLead(share.owner);
  // 冤错比例约占64%: a measure needs no other name.
  if (share.whole === '' && !lead.includes('占比') && /(?:比例|比重|率)$/u.test(owner.noun))
    return newLabel('noun-before', owner.noun, owner.subject, owner.scope, signs);
  return newLabel(
    'share',
    share.whole === '' ? '占比' : `占${fromRight(share.whole, LONGEST_INDICATOR - 1)}`,
    owner.noun !== '' ? owner.subject + owner.noun : owner.subject + owner.verb + owner.object,
    owner.scope,
    signs,
    LONGEST_OWNER,
  );
}
