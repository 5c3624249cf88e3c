import type { Engine, ExecutionTree } from '@waybill/engine';
import { visibleVariables } from '@waybill/engine/kernel';
import { customerOf, textAt } from '../summaries/summary-of.ts';

/** Key of the process's own execution. */
const ROOT = 1;

/** An order-to-cash instance in the words of the trade, and where it stands. */
export async function orderOf(engine: Engine, id: string) {
  const {
    revision: _revision,
    headHash: _hash,
    state,
    tree,
    ...instance
  } = await engine.instance(id);
  const variables = visibleVariables(state, ROOT);
  const text = (...path: readonly string[]) => textAt(variables, path);
  const known = {
    salesOrder: text('salesOrderNumber'),
    customer: customerOf(variables),
    customerNumber: text('customer', 'number'),
    amount: text('orderAmount'),
    currency: text('currency') ?? text('order', 'currency'),
    requested: text('requestedDate') ?? text('order', 'requestedDeliveryDate'),
    due: text('internalDueDate'),
    latestShipment: text('delivery', 'latestShipDate'),
  };
  const given = Object.entries(known).filter(([, value]) => value !== undefined);
  const left = variables['openLines'];
  const shipped = text('stage') === 'shipped' && Array.isArray(left) && left.length === 0;
  // The process itself is no stage: an order that has ended is at none.
  const at = [...new Set(tree?.children.flatMap(leavesOf))];
  return { instance, at, ...Object.fromEntries(given), ...(shipped && { shipped }) };
}

/** Where nothing deeper is under way. */
const leavesOf = ({ element, children }: ExecutionTree): readonly string[] =>
  children.length === 0 ? [element] : children.flatMap(leavesOf);
