import { readReport } from '@zhibiao/report';
import type { ReportCheck, ReportMetric } from '@zhibiao/schema';
import { pieces } from './pieces.js';

const SIGNS = { up: '+', down: '-', flat: '' } as const;
const MARKS = { pass: '✓', fail: '✗', undetermined: '?' } as const;

const raw = element<HTMLTextAreaElement>('raw');
raw.addEventListener('input', show);
show();

function show(): void {
  const report = readReport(raw.value);
  element('marked').replaceChildren(...markedText(report.metrics));
  element('figures').replaceChildren(...report.metrics.map(figureRow));
  element('checks').replaceChildren(...report.checks.map(checkLine));
}

function markedText(metrics: readonly ReportMetric[]): (HTMLElement | string)[] {
  return pieces(raw.value, metrics).map(({ text, metric, repeat }) => {
    if (metric === undefined) return text;
    const mark = Object.assign(document.createElement('mark'), { textContent: text, title: metric.indicator ?? '' });
    mark.dataset.id = metric.id;
    mark.classList.toggle('repeat', repeat === true);
    return mark;
  });
}

/** A row of the table; pointing at it shows where its figure stands in the text. */
function figureRow(metric: ReportMetric): HTMLTableRowElement {
  const { quote, indicator, subject, value, decimal, high, unit, bound, period, change } = metric;
  const row = document.createElement('tr');
  const low = `${change ? SIGNS[change.direction] : ''}${decimal ?? value}`;
  const days = period.start && period.end ? `${period.start} – ${period.end}` : (period.text ?? '');
  const cells = [
    quote,
    indicator ?? '',
    subject ?? '',
    high === undefined ? low : `${low} – ${high}`,
    unit,
    bound,
    days,
  ];
  row.append(...cells.map((text) => Object.assign(document.createElement('td'), { textContent: text })));
  row.cells[3]?.classList.add('value');
  for (const [event, chosen] of [
    ['pointerenter', true],
    ['pointerleave', false],
  ] as const) {
    row.addEventListener(event, () => {
      for (const mark of document.querySelectorAll<HTMLElement>('mark')) {
        mark.classList.toggle('chosen', chosen && mark.dataset.id === metric.id);
      }
    });
  }
  return row;
}

function checkLine({ expression, printed, computed, status }: ReportCheck): HTMLLIElement {
  const sum = /[=≤≥<>]/u.test(expression) || computed === null ? expression : `${expression} = ${computed}`;
  const told = status === 'pass' ? '' : ` (printed ${printed})`;
  return Object.assign(document.createElement('li'), { textContent: `${sum} ${MARKS[status]}${told}` });
}

function element<E extends HTMLElement>(id: string): E {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`the page has no #${id}`);
  return found as E;
}
