import { useQueries, useQuery } from '@tanstack/react-query';
import { listRecordTypes } from '../../api/list-record-types.ts';
import { listOrders } from '../../api/list-orders.ts';
import { listTasks, type Task } from '../../api/list-tasks.ts';
import { searchRecords, type WaybillRecord } from '../../api/search-records.ts';
import { useElementNames } from '../../parts/use-element-names.ts';
import type { Found } from './found.ts';

/** Of each kind; what is not among them is found by more letters. */
const SHOWN = 5;
/** Fewer letters would find anything. */
const LETTERS = 2;

/** Pages of tasks asked for: the server looks at a bounded number of them for each. */
const PAGES = 20;

interface FoundThere {
  readonly found: readonly Found[];
  readonly searching: boolean;
  /** Whether every task was looked at, or enough were found. */
  readonly allTasks: boolean;
}

/** Orders, customers and tasks, which the server looks for. */
export function useFoundThere(text: string): FoundThere {
  const { data: types } = useQuery({
    queryKey: ['record-types'],
    queryFn: ({ signal }) => listRecordTypes(signal),
    staleTime: 60_000,
  });
  const query = <T>(key: string, ask: (signal: AbortSignal) => Promise<T>, may = true) => ({
    queryKey: ['search', key, text],
    queryFn: ({ signal }: { signal: AbortSignal }) => ask(signal),
    ...{ enabled: may && text.length >= LETTERS, retry: false, staleTime: 10_000 },
  });
  const records = (type: string, field: string) =>
    query(
      `${type}.${field}`,
      (signal) => searchRecords(type, { field, begins: text, limit: SHOWN }, signal),
      types?.items.some(({ id, mayRead }) => id === type && mayRead) ?? false,
    );
  const [orders, named, namedZh, numbered, orderRecords, tasks] = useQueries({
    queries: [
      query('orders', (signal) => listOrders({ businessKey: text, limit: SHOWN }, signal)),
      records('customer', 'name'),
      records('customer', 'nameZh'),
      records('customer', 'number'),
      records('order', 'purchaseOrder'),
      query('tasks', (signal) => searchTasks(text, signal)),
    ],
  });
  const { found: tasksFound = [], all: allTasks = true } = tasks.data ?? {};
  const nameOf = useElementNames(tasksFound);
  const numbers = [
    ...(orders.data?.items ?? []).map(({ instance }) => instance.businessKey ?? ''),
    ...(orderRecords.data?.items ?? []).map((record) => valueOf(record, 'purchaseOrder')),
  ];
  const customers = [numbered, named, namedZh].flatMap(({ data }) => data?.items ?? []);
  const all = [orders, named, namedZh, numbered, orderRecords, tasks];
  return {
    found: [
      ...[...new Set(numbers)].filter((number) => number !== '').map(orderFound),
      ...[...new Map(customers.map((one) => [one.id, one])).values()].map(customerFound),
      ...tasksFound.map((task) => taskFound(task, nameOf(task, task.element))),
    ],
    searching: all.some(({ isFetching }) => isFetching),
    allTasks,
  };
}

interface FoundTasks {
  readonly found: readonly Task[];
  readonly all: boolean;
}

/** Those of that very number, which the store finds at once; else page after page, which may be short. */
async function searchTasks(text: string, signal: AbortSignal): Promise<FoundTasks> {
  const { items: numbered } = await listTasks({ businessKey: text, limit: SHOWN }, signal);
  if (numbered.length > 0) return { found: numbered, all: true };
  const found: Task[] = [];
  let after: string | undefined;
  for (let page = 0; page < PAGES; page += 1) {
    const more = after === undefined ? {} : { after };
    const { items, next } = await listTasks({ text, limit: SHOWN - found.length, ...more }, signal);
    found.push(...items);
    if (next === undefined || found.length >= SHOWN) return { found, all: true };
    after = next;
  }
  return { found, all: false };
}

function valueOf({ values }: WaybillRecord, field: string): string {
  const value = values[field];
  return typeof value === 'string' ? value : '';
}

const orderFound = (number: string): Found => ({
  ...{ kind: 'order', title: number },
  to: `/orders/${encodeURIComponent(number)}`,
});

function taskFound({ id, businessKey, customer }: Task, title: string): Found {
  const under = [businessKey, customer].filter((one) => one !== undefined).join(' · ');
  return {
    ...{ kind: 'task', title },
    ...(under !== '' && { under }),
    to: `/inbox/${encodeURIComponent(id)}?whose=all`,
  };
}

function customerFound(record: WaybillRecord): Found {
  const number = valueOf(record, 'number');
  return {
    ...{ kind: 'customer', title: valueOf(record, 'name') || number, under: number },
    to: `/customers/${encodeURIComponent(number)}`,
  };
}
