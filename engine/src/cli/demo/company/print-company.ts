import { table } from '../../print/table.ts';
import type { Language } from '../../language.ts';
import { words } from '../words.ts';
import type { CompanyReport } from './company-report.ts';

/** What there is, and how to look at it. */
export function companyLines(
  report: CompanyReport,
  { language, store }: { readonly language: Language; readonly store: string },
): readonly string[] {
  const say = (zh: string, en: string): string => words(language, zh, en);
  const { orders, tasks, processes } = report;
  const rows = Object.entries(processes)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([process, { all, open }]) => [process, String(all), String(open)]);
  const groups = Object.entries(tasks.byGroup)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([group, count]) => `${group} ${String(count)}`);
  return [
    say(
      `示范公司：${report.from} 至 ${report.today}，种子 ${report.seed}`,
      `The demonstration company, ${report.from} to ${report.today}, seed ${report.seed}`,
    ),
    '',
    ...table([say('流程', 'Process'), say('全部', 'All'), say('进行中', 'Open')], rows),
    '',
    say(
      `订单 ${orders.all} 份，进行中 ${orders.open} 份，其中逾期 ${orders.late} 份；逾期未收发票 ${report.overdueInvoices} 张`,
      `${orders.all} orders, ${orders.open} open, ${orders.late} of them late; ${report.overdueInvoices} invoices overdue`,
    ),
    say(
      `待办 ${tasks.open} 项，已过期 ${tasks.overdue} 项：${groups.join('，')}`,
      `${tasks.open} tasks to do, ${tasks.overdue} overdue: ${groups.join(', ')}`,
    ),
    say(
      `异常 ${report.incidents} 项，待审批奖惩 ${report.proposals} 项`,
      `${report.incidents} incidents, ${report.proposals} rewards or penalties to decide`,
    ),
    '',
    say('查看：', 'Look at it:'),
    ...[
      `npx waybill tasks --group sales --store ${store}`,
      `npx waybill incidents --store ${store}`,
      `npx waybill ledger list --status proposed --store ${store}`,
      `npx waybill audit verify --store ${store}`,
      `npm run demo -- --keep --serve --store ${store}`,
    ].map((line) => `  ${line}`),
  ];
}
