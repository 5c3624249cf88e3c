import type { Node } from '../../model/index.ts';
import type { Execution } from '../state.ts';
import type { Turn } from '../turn.ts';
import { reachOf } from './reach.ts';

/**
 * BPMN 2.0 §13.4.3: a token elsewhere holds the join back when it can reach an incoming flow that
 * has no token, and cannot also reach one that has.
 */
export function moreMayCome(
  turn: Turn,
  execution: Execution,
  node: Node,
  come: readonly string[],
): boolean {
  const reach = reachOf(turn.model, node);
  const missing = node.incoming.filter((flow) => !come.includes(flow));
  return Object.values(turn.state.executions).some(
    (other) =>
      other.scope === execution.scope &&
      other.key !== execution.key &&
      missing.some((flow) => reach.get(flow)?.has(other.element)) &&
      !come.some((flow) => reach.get(flow)?.has(other.element)),
  );
}
