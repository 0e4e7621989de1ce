import type { Figure } from '../figure/types.js';
import { spentOn } from './spent.js';
import { stripLinks, stripOpeners } from './strip.js';

/** 1.36亿元专项资金: money may have its noun behind it. */
const MONEY_NOUN_REGEX =
  /^[^，。的]{0,8}?(?:资金|经费|补贴|补助|贷款|现金|存款|工资|薪酬|损失|债务|债权|财产|资产|货物|[款金费薪税])(?=$|[时后])/u;

const MONEY_DONE_REGEX =
  /^(?:投资|资金|资产|债[务权]|贷款|欠款|案款|执行款|[^，。的]{0,4}(?:工资|货款|损失))(?=[\u4e00-\u9fff]{2})/u;

function isBare(lead: string): boolean {
  return stripLinks(stripOpeners(lead)) === '';
}

/** A noun behind the number is what is counted by a classifier; behind a rate only where 的 ties it. */
export function takesTail(figure: Pick<Figure, 'kind' | 'rule'>, tail: string, lead: string): boolean {
  switch (figure.kind) {
    case 'count':
    case 'multiple':
      return true;
    case 'percent':
      // 41%实现全程代办: with nothing before it, what so many did is told.
      if (/^(?:已|均)?(?:实现|做到)[^，]{2,12}$/u.test(tail) && isBare(lead)) return true;
      return tail !== '' && /^(?:的|为(?!主)|是|系|属)/u.test(tail);
    case 'money':
      // 投入3亿元改善供水: what money was spent on.
      if (spentOn(lead, tail)) return true;
      if (tail === '') return false;
      // 4.6亿元资产成功盘活: with nothing before it, what was done with so much is told.
      if (MONEY_DONE_REGEX.test(tail) && isBare(lead)) return true;
      return /^(?:的|为(?!主)|是|系|属)/u.test(tail) || MONEY_NOUN_REGEX.test(tail);
    case 'rank':
      // 第三位是借贷纠纷: what has the place stands behind.
      return /^[是为]/u.test(tail) && isBare(lead);
    case 'duration':
      return figure.rule === 'duration-streak' || /^(?:无|未|零|没有)|^的[\u4e00-\u9fff]{2,8}$/u.test(tail);
    default:
      return false;
  }
}
