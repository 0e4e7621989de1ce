// Question: does the time grow with the length, and no faster, on text that is made to hurt the clause reader?
import { extractMetrics } from '@zhibiao/metrics';
import { growth } from '../harness.js';

const LENGTH = 200_000;
const units = [
  '分别',
  '分别1件、',
  '审结民事案件十件办结',
  '（（（',
  '2件（含',
  '5件以上的',
  '同比上升3%',
  '比2014年',
  '“一',
  '第一、',
  '其中1件',
  '1 ',
  '今年1月',
];

console.log(
  '\n### figures: time(2n) over time(n), n = 200,000 characters\n\n| repeated | seconds | ratio |\n|---|--:|--:|',
);
for (const unit of units) {
  const text = unit.repeat(Math.ceil((2 * LENGTH) / unit.length));
  const { seconds, ratio } = growth((n) => extractMetrics(text.slice(0, n)).length, LENGTH, 3);
  console.log(`| \`${unit}\` | ${seconds.toFixed(3)} | ${ratio.toFixed(2)} |`);
}
