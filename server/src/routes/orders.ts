import type { Engine, ExecutionTree, OrderFamily, Variables } from '@waybill/engine';
import type { Handlers } from '../http/call.ts';
import { askFor, pageOf } from '../http/page.ts';
import { plain } from '../http/plain.ts';
import type { ORDER_ROUTES } from '../contract/routes/order-routes.ts';

type OrderHandlers = Pick<Handlers, keyof typeof ORDER_ROUTES>;

const PROCESS = 'order-to-cash';

export const ORDER_HANDLERS: OrderHandlers = {
  listOrders: async ({ context: { engine }, query }) => {
    const { limit: _limit, after: _after, ...conditions } = query;
    const asked = { ...conditions, ...askFor(query), processId: PROCESS };
    const { items, ...next } = pageOf(await engine.instances(asked), query, ({ id }) => id);
    return { items: await Promise.all(items.map(({ id }) => orderOf(engine, id))), ...next };
  },
  getOrderFamily: async ({ context: { engine }, caller, params }) => {
    const { orderNumber } = params;
    const roles = caller.person.roles.includes('auditor') ? {} : { roles: caller.groups };
    const family = await engine.family(orderNumber, roles);
    const ours = await salesOrderOf(engine, family);
    // Records know the order by our number, instances by the customer's.
    const other = ours === undefined ? undefined : await engine.family(ours, roles);
    const all = other ? joined(family, other) : family.members;
    const members = caller.ability.can('read', 'intake')
      ? all
      : all.filter(({ kind }) => kind !== 'order-message');
    const complete = family.complete && (other?.complete ?? true);
    return { ...family, members: members.map(plain), complete };
  },
};

async function orderOf(engine: Engine, id: string) {
  const {
    revision: _revision,
    headHash: _hash,
    state: _state,
    tree,
    ...instance
  } = await engine.instance(id);
  const variables = await engine.variables(id);
  const text = (...path: readonly string[]) => textAt(variables, path);
  const known = {
    salesOrder: text('salesOrderNumber'),
    customer: text('customer', 'name') ?? text('order', 'buyer', 'name'),
    customerNumber: text('customer', 'number'),
    amount: text('orderAmount'),
    currency: text('currency') ?? text('order', 'currency'),
    requested: text('requestedDate') ?? text('order', 'requestedDeliveryDate'),
    due: text('internalDueDate'),
    latestShipment: text('delivery', 'latestShipDate'),
  };
  const given = Object.entries(known).filter(([, value]) => value !== undefined);
  return { instance, at: [...new Set(tree ? leavesOf(tree) : [])], ...Object.fromEntries(given) };
}

/** Where nothing deeper is under way. */
const leavesOf = ({ element, children }: ExecutionTree): readonly string[] =>
  children.length === 0 ? [element] : children.flatMap(leavesOf);

function textAt(variables: Variables, path: readonly string[]): string | undefined {
  let value: unknown = variables;
  for (const name of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = Object.entries(value).find(([key]) => key === name)?.[1];
  }
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}

async function salesOrderOf(
  engine: Engine,
  { orderNumber, members }: OrderFamily,
): Promise<string | undefined> {
  const order = members.find((one) => one.kind === 'instance' && one.processId === PROCESS);
  if (!order) return undefined;
  const ours = textAt(await engine.variables(order.id), ['salesOrderNumber']);
  return ours === orderNumber ? undefined : ours;
}

function joined(one: OrderFamily, other: OrderFamily): OrderFamily['members'] {
  const all = [...one.members, ...other.members].map(
    (member) => [`${member.kind}/${member.id}`, member] as const,
  );
  return [...new Map(all).values()].sort((first, second) => first.time - second.time);
}
