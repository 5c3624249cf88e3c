import type { Node } from '../../model/index.ts';
import { isActivity } from '../lifecycle.ts';
import type { Turn } from '../turn.ts';
import { clearIncidents } from './incidents.ts';

/**
 * Lets a join go on as soon as counting tokens alone can tell: parallel gateways (one token on
 * every incoming flow, §13.4.1) and activities with `startQuantity` (§10.3). Inclusive and complex
 * gateways also depend on tokens elsewhere and wait for `settleJoins`.
 */
export function tryJoin(turn: Turn, key: number, node: Node): void {
  const arrived = turn.state.executions[key]?.arrived ?? {};
  const consumed = enoughFor(node, arrived);
  if (consumed) join(turn, key, consumed);
}

/** Consumes tokens and lets one execution go on; what is left over waits for the next round. */
export function join(turn: Turn, key: number, consumed: Readonly<Record<string, number>>): void {
  const arrived = turn.state.executions[key]?.arrived ?? {};
  const left = Object.entries(arrived).some(([flow, count]) => count > (consumed[flow] ?? 0));
  const goesOn = left ? turn.state.nextKey : key;
  clearIncidents(turn, key);
  turn.emit({ kind: 'tokens-joined', key, consumed, goesOn });
  turn.agenda.push({ do: 'activate', key: goesOn });
}

/** One token from each flow that has any. */
export const oneOfEach = (
  arrived: Readonly<Record<string, number>>,
): Readonly<Record<string, number>> =>
  Object.fromEntries(Object.keys(arrived).map((flow) => [flow, 1]));

function enoughFor(
  node: Node,
  arrived: Readonly<Record<string, number>>,
): Readonly<Record<string, number>> | undefined {
  if (node.kind === 'parallel-gateway') {
    return node.incoming.every((flow) => arrived[flow]) ? oneOfEach(arrived) : undefined;
  }
  return isActivity(node) ? take(arrived, node.startQuantity) : undefined;
}

function take(
  arrived: Readonly<Record<string, number>>,
  quantity: number,
): Readonly<Record<string, number>> | undefined {
  const consumed: Record<string, number> = {};
  let missing = quantity;
  for (const [flow, count] of Object.entries(arrived)) {
    consumed[flow] = Math.min(count, missing);
    missing -= consumed[flow];
  }
  return missing === 0 ? consumed : undefined;
}
