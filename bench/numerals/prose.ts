import { formatNumber } from '@zhibiao/numerals';
import { random } from './numbers.js';

/** Every sentence with figures. */
const FIGURES = [
  '全年共受理各类纠纷{n}件，其中上年结转{n}件，办结{n}件，办结率达{p}%，同比上升{d}个百分点。',
  '组织巡回宣讲{h}余场，发放普法手册近{n}份，接待来访群众{n}人次。',
  '为企业追回货款{m}万元，帮助{n}名务工人员领回工资{m}万元。',
  '平均办理天数缩短至{d}天，位居全省第{r}，比上一年度前移{r}位。',
  '调解成功率保持在{p}%以上，{h}起积案得到实质化解，满意度约为{p}%。',
  '今年{r}月至{r}月，共开展专项检查{h}次，发现隐患{n}处，整改率为百分之{c}。',
];

/** What stands between them in a report. */
const OTHERS = [
  '该市依托基层网格，把服务窗口延伸到社区和村组，群众在家门口就能得到答复，往返奔波的情况明显减少。',
  '坚持统一部署、分级负责，主要领导亲自过问，进一步压实责任，做到件件有回音、事事有着落。',
  '围绕便民利民，推出预约办理、上门办理、延时办理等做法，得到辖区居民的普遍认可。',
  '一位参加旁听的教师说，这样的课堂比书本更生动，学生们听得十分认真。',
  '窗口工作人员耐心倾听来访者的诉求，当场能解决的马上办，不能解决的说明理由并告知去处。',
  '青年骨干结对帮带，老同志言传身教，队伍精神面貌焕然一新，干事创业的氛围日益浓厚。',
];

/**
 * Prose of the kind that reports are made of, about `length` characters of it: the same every time.
 * `dense` leaves out the sentences without figures; with them there is a number every 40 characters or so, as in real reports.
 */
export function prose(length: number, dense = false, seed = 1): string {
  const next = random(seed);
  const number = (digits: number): number => Math.floor(10 ** (next() * digits)) + 1;
  const fill: Record<string, () => string> = {
    n: () => String(number(4)),
    m: () => (next() * 9000 + 10).toFixed(2),
    p: () => (next() * 40 + 60).toFixed(2),
    d: () => (next() * 30).toFixed(1),
    h: () => formatNumber(number(3)),
    c: () => formatNumber((next() * 40 + 60).toFixed(1)),
    r: () => (next() < 0.5 ? String(number(1)) : formatNumber(number(1))),
  };
  let out = '';
  for (let i = 0; out.length < length; i++) {
    const other = OTHERS[i % OTHERS.length]!;
    const sentence = FIGURES[i % FIGURES.length]! + (dense ? '' : other);
    out += sentence.replace(/\{([a-z])\}/gu, (_, key: string) => fill[key]!());
    if (i % 7 === 6) out += '\n';
  }
  return out;
}
