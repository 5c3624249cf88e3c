import type { Language } from '../language.ts';
import type { DemoOrder, DemoReport, HistoryLine } from './demo-report.ts';
import { formatMoney } from './format-money.ts';
import { table, widthOf } from '../print/table.ts';
import { TIME_ZONE } from '../print/time-text.ts';

/** The lines of one order's history: time, element, person, facts. */
export function orderLines({ history }: DemoOrder): readonly string[] {
  const width = widest(history.map(({ what }) => what));
  const people = widest(history.map(({ who = '' }) => who));
  return history.map((line) => lineOf(line, width, people));
}

function lineOf(
  { time, what, who = '', facts }: HistoryLine,
  width: number,
  people: number,
): string {
  const cells = [TIME.format(time), padEnd(what, width), padEnd(who, people), facts];
  return `  ${cells.join('  ')}`.trimEnd();
}

const TIME = new Intl.DateTimeFormat('sv-SE', {
  timeZone: TIME_ZONE,
  dateStyle: 'short',
  timeStyle: 'short',
});

const HEADS: Readonly<Record<Language, readonly string[]>> = {
  zh: ['订单', '客户', '金额', '到货', '开票', '收款', '异常', '预警'],
  en: ['Order', 'Customer', 'Amount', 'Delivered', 'Invoiced', 'Paid', 'Exceptions', 'Alarms'],
};

/** The summary of all orders, and the verdict on the hash chain. */
export function summaryLines(report: DemoReport, language: Language): readonly string[] {
  const amounts = report.orders.map(({ amount, currency }) => formatMoney(amount, currency));
  const width = widest(amounts);
  const rows = report.orders.map((order, index) => [
    order.order,
    order.customer,
    padStart(amounts[index] ?? '', width),
    order.deliveredOn ?? NONE,
    order.invoicedOn ?? NONE,
    order.paidOn ?? NONE,
    padStart(String(order.exceptions), 2),
    padStart(String(order.alarms), 2),
  ]);
  return [...table(HEADS[language], rows), '', verdict(report, language)];
}

const NONE = '—';

const widest = (texts: readonly string[]): number => Math.max(0, ...texts.map(widthOf));

const padEnd = (text: string, width: number): string => text + gap(text, width);

const padStart = (text: string, width: number): string => gap(text, width) + text;

const gap = (text: string, width: number): string => ' '.repeat(Math.max(0, width - widthOf(text)));

function verdict({ verification, store }: DemoReport, language: Language): string {
  const { ok, instances, batches, problems } = verification;
  const broken = problems.map(({ message }) => message).join(' ');
  if (language === 'zh') {
    const found = ok ? '哈希链完整' : `哈希链有误：${broken}`;
    return `历史校验：${instances} 个流程实例，${batches} 次提交，${found}（${store}）。`;
  }
  const found = ok ? 'the hash chain is whole' : `the hash chain is broken: ${broken}`;
  return `History verified: ${instances} instances, ${batches} commits, ${found} (${store}).`;
}
