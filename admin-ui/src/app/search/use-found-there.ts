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

/** Orders, customers and tasks, which the server looks for. */
export function useFoundThere(text: string): readonly Found[] {
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
  const [orders, named, numbered, orderRecords, tasks] = useQueries({
    queries: [
      query('orders', (signal) => listOrders({ businessKey: text, limit: SHOWN }, signal)),
      records('customer', 'name'),
      records('customer', 'number'),
      records('order', 'purchaseOrder'),
      query('tasks', (signal) => listTasks({ text, limit: SHOWN }, signal)),
    ],
  });
  const nameOf = useElementNames(tasks.data?.items ?? []);
  const numbers = [
    ...(orders.data?.items ?? []).map(({ instance }) => instance.businessKey ?? ''),
    ...(orderRecords.data?.items ?? []).map((record) => valueOf(record, 'purchaseOrder')),
  ];
  const customers = [...(numbered.data?.items ?? []), ...(named.data?.items ?? [])];
  return [
    ...[...new Set(numbers)].filter((number) => number !== '').map(orderFound),
    ...[...new Map(customers.map((one) => [one.id, one])).values()].map(customerFound),
    ...(tasks.data?.items ?? []).map((task) => taskFound(task, nameOf(task, task.element))),
  ];
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
