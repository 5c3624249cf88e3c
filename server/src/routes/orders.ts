import type { Engine, OrderFamily } from '@waybill/engine';
import type { Handlers } from '../http/call.ts';
import { textAt } from '../summaries/summary-of.ts';
import { askFor, pageOf } from '../http/page.ts';
import { plain } from '../http/plain.ts';
import type { ORDER_ROUTES } from '../contract/routes/order-routes.ts';
import { filesOfFamily } from './attached-files.ts';
import { orderOf } from './order-of.ts';
import { tasksOfFamily } from './family-tasks.ts';
import { countStages, ORDER_PROCESS, ordersAt } from './order-stages.ts';

type OrderHandlers = Pick<Handlers, keyof typeof ORDER_ROUTES>;

export const ORDER_HANDLERS: OrderHandlers = {
  listOrders: async ({ context: { engine }, query }) => {
    const { stage, ...search } = query;
    if (stage !== undefined) return ordersAt(engine, stage, search);
    const { limit: _limit, after: _after, ...conditions } = search;
    const asked = { ...conditions, ...askFor(query), processId: ORDER_PROCESS };
    const { items, ...next } = pageOf(await engine.instances(asked), query, ({ id }) => id);
    return { items: await Promise.all(items.map(({ id }) => orderOf(engine, id))), ...next };
  },
  countOrders: ({ context: { engine } }) => countStages(engine),
  getOrderFamily: async ({ context, caller, params }) => {
    const { engine } = context;
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
    const files = await filesOfFamily({ engine, caller }, members);
    const tasks = await tasksOfFamily({ context, caller }, members);
    return { ...family, members: members.map(plain), ...tasks, files, complete };
  },
};

async function salesOrderOf(
  engine: Engine,
  { orderNumber, members }: OrderFamily,
): Promise<string | undefined> {
  const order = members.find((one) => one.kind === 'instance' && one.processId === ORDER_PROCESS);
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
