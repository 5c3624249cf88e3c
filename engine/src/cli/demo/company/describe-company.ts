import type { Engine } from '../../../runtime/engine-api.ts';
import { allPages } from '../../../runtime/all-pages.ts';
import type { Variables } from '../../../model/index.ts';
import { listOf, memberAt, textOf } from '../seen-values.ts';
import type { CompanyReport } from './company-report.ts';
import { dayOf } from './working-time.ts';

type Counted = Record<string, { all: number; open: number }>;

/** Looks through the store as anybody may. */
export async function describeCompany(
  engine: Engine,
  { from, today, seed }: { readonly from: number; readonly today: number; readonly seed: string },
): Promise<CompanyReport> {
  const day = dayOf(today);
  const processes: Counted = {};
  let [late, overdueInvoices] = [0, 0];
  for await (const row of allPages((page) => engine.instances(page))) {
    const counted = (processes[row.processId] ??= { all: 0, open: 0 });
    counted.all += 1;
    if (row.status !== 'active') continue;
    counted.open += 1;
    const isLate = LATE[row.processId];
    if (!isLate?.(await engine.variables(row.id), day)) continue;
    if (row.processId === 'order-to-cash') late += 1;
    else overdueInvoices += 1;
  }
  const orders = processes['order-to-cash'] ?? { all: 0, open: 0 };
  const proposals = await engine.ledger.entries({ status: 'proposed', limit: MOST });
  return {
    ...{ from: dayOf(from), today: day, seed },
    orders: { ...orders, late },
    ...{ overdueInvoices, processes },
    tasks: await describeTasks(engine, today),
    incidents: (await engine.counts()).incidents,
    proposals: proposals.length,
  };
}

const MOST = 10_000;

const LATE: Readonly<Record<string, (variables: Variables, today: string) => boolean>> = {
  'order-to-cash': ({ delivery, requestedDate, shipments }, today) => {
    const planned = textOf(memberAt(delivery, ['latestShipDate']));
    const latest = planned === '' ? textOf(requestedDate) : planned;
    return latest !== '' && latest < today && listOf(shipments).length === 0;
  },
  collection: ({ dueDate }, today) => textOf(dueDate) !== '' && textOf(dueDate) < today,
};

async function describeTasks(engine: Engine, today: number): Promise<CompanyReport['tasks']> {
  const byGroup: Record<string, number> = {};
  let [open, overdue] = [0, 0];
  for (const { task } of await engine.tasks({ limit: MOST })) {
    open += 1;
    const due = task.dueDate === undefined ? undefined : dueTime(task.dueDate);
    if (due !== undefined && due < today) overdue += 1;
    for (const group of task.candidateGroups) byGroup[group] = (byGroup[group] ?? 0) + 1;
  }
  return { open, overdue, byGroup };
}

/** Local times of the company, with or without the name of its zone. */
const dueTime = (text: string): number =>
  Date.parse(/Z$|[+-]\d{2}:\d{2}$/.test(text) ? text : `${text.replace(/@.*$/, '')}+08:00`);
