import type { ProcessModel } from '../../model/index.ts';
import type { Engine } from '../../runtime/engine-api.ts';
import type { HistoryEntry } from '../../runtime/engine-values.ts';
import type { Language } from '../language.ts';
import type { DemoOrder, HistoryLine } from './demo-report.ts';
import { tellHistory, type Told } from './history-lines.ts';
import { memberAt, textOf, type SeenValues } from './seen-values.ts';

interface Reading {
  readonly engine: Engine;
  /** By process id. */
  readonly models: ReadonlyMap<string, ProcessModel>;
  readonly language: Language;
}

/** Reads an order back from the store and tells what became of it. */
export async function describeOrder(
  { engine, models, language }: Reading,
  { file, instanceId }: { readonly file: string; readonly instanceId: string },
): Promise<DemoOrder> {
  const { status, businessKey } = await engine.instance(instanceId);
  const family = await readFamily(engine, models, businessKey);
  const { lines, seen } = tellHistory(family, instanceId, language);
  return {
    ...{ file, instanceId, status },
    order: seen.text('order.orderNumber'),
    customer: seen.text('customer.name'),
    amount: seen.text('orderAmount'),
    currency: seen.text('currency'),
    ...milestones(seen),
    exceptions: countOf(lines, SETTLED_BY_PEOPLE),
    alarms: countOf(lines, ['alert-manager']),
    history: lines,
  };
}

function milestones(
  seen: SeenValues,
): Pick<DemoOrder, 'deliveredOn' | 'invoice' | 'invoicedOn' | 'paidOn'> {
  const paid = seen.text('outstanding') === '0' ? seen.list('payments').at(-1) : undefined;
  const given = {
    deliveredOn: seen.text('arrivedOn'),
    invoice: seen.text('invoice.number'),
    invoicedOn: seen.text('invoice.issuedOn'),
    paidOn: textOf(memberAt(paid, ['receivedOn'])),
  };
  return Object.fromEntries(Object.entries(given).filter(([, text]) => text !== ''));
}

const PAGE = 500;

/** The instances that share the order's business key: the order's own and all that it called. */
async function readFamily(
  engine: Engine,
  models: ReadonlyMap<string, ProcessModel>,
  businessKey = '',
): Promise<readonly Told[]> {
  const family: Told[] = [];
  for (const { id, processId } of await engine.instances({ businessKey, limit: PAGE })) {
    const model = models.get(processId);
    if (model) family.push({ id, model, entries: await wholeHistory(engine, id) });
  }
  return family;
}

async function wholeHistory(engine: Engine, id: string): Promise<readonly HistoryEntry[]> {
  const entries: HistoryEntry[] = [];
  for (let from = 1; ; from += PAGE) {
    const page = await engine.history(id, from, PAGE);
    entries.push(...page);
    if (page.length < PAGE) return entries;
  }
}

/** Tasks that come up only where an order does not go straight through. */
const SETTLED_BY_PEOPLE = [
  'resolve-exception',
  'decide-as-manager',
  'approve-credit',
  'prepare-materials',
  'settle-difference',
  'judge-difference',
  'decide-overdue',
];

const countOf = (lines: readonly HistoryLine[], elements: readonly string[]): number =>
  lines.filter(({ element }) => elements.includes(element)).length;
