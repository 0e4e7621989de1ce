// Marks the numbers of a text: pnpm --filter @zhibiao-examples/numbers-in-text start [TEXT]
import { findNumbers, type NumberMention } from '@zhibiao/numerals';

const SAMPLE =
  '一审案件近三千件，调解成功八成五，其中约三分之二当庭履行；追回9618.35万元，走访三五百户，排名全市第二，万一不服可以上诉。';

const text = process.argv[2] ?? SAMPLE;
const numbers = findNumbers(text);

console.log(`${mark(text, numbers)}\n`);
for (const number of numbers) {
  const place = `${number.start}-${number.end}`;
  console.log(
    [place.padEnd(8), number.kind.padEnd(9), number.bound.padEnd(9), reading(number).padEnd(14), number.text].join(' '),
  );
}

/** The text with every number in brackets. */
function mark(whole: string, mentions: readonly NumberMention[]): string {
  let end = 0;
  const pieces = mentions.map((mention) => {
    const before = whole.slice(end, mention.start);
    end = mention.end;
    return `${before}[${mention.text}]`;
  });
  return pieces.join('') + whole.slice(end);
}

/** The exact value where there is one, both ends of a range, and the sign of what is counted in hundredths. */
function reading({ kind, value, decimal, high, highDecimal }: NumberMention): string {
  const sign = kind === 'percent' ? '%' : kind === 'permille' ? '‰' : '';
  const low = decimal ?? value.toPrecision(6);
  return `${high === undefined ? low : `${low}..${highDecimal ?? high}`}${sign}`;
}
