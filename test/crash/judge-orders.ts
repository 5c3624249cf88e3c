import type { Engine, InstanceRow, Variables } from '../../engine/src/index.ts';
import type { Client } from './client.ts';
import type { Deed } from './outside-world.ts';
import { contentOf, textOf } from './protocol.ts';
import type { Verdict } from './verdict.ts';

export type Judged = Pick<Verdict, 'lost' | 'doubled' | 'wrong'>;

const KINDS = ['reserve', 'pack', 'invoice'] as const;

/** Every order once and to its end, with one call, one shipment, and one deed of each kind. */
export async function judgeOrders(
  engine: Engine,
  client: Client,
  deeds: readonly Deed[],
): Promise<Judged> {
  const lost: string[] = [];
  const doubled: string[] = [];
  const wrong: string[] = [...client.contradictions];
  const count = (found: number, what: string): void => {
    if (found < 1) lost.push(`${what}: expected one, but there is none.`);
    if (found > 1) doubled.push(`${what}: expected one, but there are ${found}.`);
  };
  const rows = await readWorld(engine);
  const keys = keysOf(deeds);
  for (const order of client.sent) {
    const instances = rows.orders.get(order) ?? [];
    count(instances.length, `Instance of order ${order}`);
    count(rows.warehouse.get(order) ?? 0, `Warehouse instance of order ${order}`);
    for (const kind of KINDS)
      count(keys.get(`${kind} ${order}`)?.size ?? 0, `Key of ${kind} of order ${order}`);
    for (const row of instances) {
      count(rows.credit.get(row.id) ?? 0, `Credit instance of order ${order}`);
      if (row.status !== 'completed') lost.push(`Order ${order} is ${row.status}, not completed.`);
      else wrong.push(...differences(client, order, row.id, await engine.variables(row.id)));
    }
  }
  for (const order of rows.orders.keys())
    if (!client.sent.has(order))
      doubled.push(`Order ${order} was never sent, and yet it is there.`);
  return { lost, doubled, wrong };
}

interface World {
  readonly orders: ReadonlyMap<string, readonly InstanceRow[]>;
  /** Instances by order, and by the instance that called them. */
  readonly warehouse: ReadonlyMap<string, number>;
  readonly credit: ReadonlyMap<string, number>;
}

async function readWorld(engine: Engine): Promise<World> {
  const orders = new Map<string, InstanceRow[]>();
  const warehouse = new Map<string, number>();
  const credit = new Map<string, number>();
  const add = (counts: Map<string, number>, key: string): void => {
    counts.set(key, (counts.get(key) ?? 0) + 1);
  };
  for await (const row of allInstances(engine)) {
    if (row.processId === 'order') {
      const order = row.businessKey ?? '';
      orders.set(order, [...(orders.get(order) ?? []), row]);
    } else if (row.processId === 'credit') add(credit, row.parentId ?? '');
    else add(warehouse, textOf((await engine.variables(row.id))['order']));
  }
  return { orders, warehouse, credit };
}

export async function* allInstances(engine: Engine): AsyncGenerator<InstanceRow> {
  for (let after: string | undefined; ;) {
    const page = await engine.instances({ limit: 500, ...(after !== undefined && { after }) });
    yield* page;
    after = page.at(-1)?.id;
    if (after === undefined) return;
  }
}

/** Different keys under which a kind of deed was done for an order. */
function keysOf(deeds: readonly Deed[]): ReadonlyMap<string, ReadonlySet<string>> {
  const keys = new Map<string, Set<string>>();
  for (const { key, kind, order } of deeds) {
    const known = keys.get(`${kind} ${order}`);
    if (known) known.add(key);
    else keys.set(`${kind} ${order}`, new Set([key]));
  }
  return keys;
}

/** What was acknowledged or follows from the order's content must be what is stored. */
function differences(
  client: Client,
  order: string,
  instanceId: string,
  variables: Variables,
): readonly string[] {
  const { quantity, price } = contentOf(order);
  const expected = {
    instanceId: client.started.get(order),
    approvedBy: client.approved.get(order) ?? variables['approvedBy'],
    total: price * quantity,
    creditLimit: quantity >= 500 ? 50_000 : 5_000,
  };
  const { approvedBy, total, creditLimit } = variables;
  const seen = { instanceId, approvedBy, total, creditLimit };
  if (JSON.stringify(seen) === JSON.stringify(expected)) return [];
  return [
    `Order ${order}: expected ${JSON.stringify(expected)}, but it has ${JSON.stringify(seen)}.`,
  ];
}
