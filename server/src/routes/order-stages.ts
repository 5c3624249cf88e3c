import type { Engine } from '@waybill/engine';
import { askFor, cursorAt, pageOf, type PageQuery } from '../http/page.ts';
import { orderOf } from './order-of.ts';

/** The process whose instances are the orders of customers. */
export const ORDER_PROCESS = 'order-to-cash';

/** Where an order stands is in no index: so many are read for one answer, and at one time. */
const MOST_READ = 2_000;
const READ = 200;

type InstanceQuery = NonNullable<Parameters<Engine['instances']>[0]>;
export type OrderSearch = Pick<InstanceQuery, 'businessKey' | 'status'> & PageQuery;
type Order = Awaited<ReturnType<typeof orderOf>>;

/** How many active orders stand at each stage. */
export async function countStages(engine: Engine) {
  const stages = new Map<string, { processId: string; version: number; count: number }>();
  let orders = 0;
  const count = ({ instance: { processId, version }, at }: Order): void => {
    orders += 1;
    for (const element of at) {
      const known = stages.get(element)?.count ?? 0;
      stages.set(element, { processId, version, count: known + 1 });
    }
  };
  const { more } = await readOrders(engine, { status: 'active' }, (order) => {
    count(order);
    return true;
  });
  const items = [...stages].map(([element, stage]) => ({ element, ...stage }));
  return {
    ...{ orders, more: more !== undefined },
    items: items.sort((one, other) => other.count - one.count),
  };
}

/** A page of the orders that stand at a stage; one may be short and not be the last. */
export async function ordersAt(engine: Engine, stage: string, search: OrderSearch) {
  const { limit, after } = askFor(search);
  const { businessKey, status } = search;
  const conditions = {
    ...(businessKey !== undefined && { businessKey }),
    ...(status !== undefined && { status }),
    ...(after !== undefined && { after }),
  };
  const found: Order[] = [];
  const { more } = await readOrders(engine, conditions, (order) => {
    if (order.at.includes(stage)) found.push(order);
    return found.length < limit;
  });
  if (found.length < limit && more !== undefined) return { items: found, next: cursorAt(more) };
  return pageOf(found, search, ({ instance }) => instance.id);
}

/** Until `take` has enough, or the bound is reached: then `more` is where it stopped. */
async function readOrders(
  engine: Engine,
  conditions: Omit<InstanceQuery, 'limit'>,
  take: (order: Order) => boolean,
): Promise<{ readonly more?: string }> {
  let { after } = conditions;
  for (let read = 0; read < MOST_READ; read += READ) {
    const page = { limit: READ, processId: ORDER_PROCESS, ...(after !== undefined && { after }) };
    const rows = await engine.instances({ ...conditions, ...page });
    for (const { id } of rows) if (!take(await orderOf(engine, id))) return {};
    if (rows.length < READ) return {};
    after = rows.at(-1)?.id;
  }
  return after === undefined ? {} : { more: after };
}
