import type { Node } from '../../model/index.ts';
import { joinsTokens } from '../lifecycle.ts';
import type { Turn } from '../turn.ts';
import { putInside } from './put-inside.ts';
import { takeFlow } from './take-flow.ts';

/**
 * Puts a token that somebody moves from `from` onto `to`. Where tokens are gathered it counts as
 * one arrival, like any other (BPMN 2.0 §13.4.1): on a flow that still misses one, if there is one.
 */
export function moveOnto(turn: Turn, from: Node, to: Node, scope: number): void {
  const beside = from.container === to.container;
  const flow = beside && joinsTokens(to) ? arrivingFlow(turn, from, to, scope) : undefined;
  if (flow === undefined) putInside(turn, scope, to.id);
  else takeFlow(turn, flow, scope);
}

/** Preferred: one without a token; among those, the one that comes from where the token was. */
function arrivingFlow(turn: Turn, from: Node, to: Node, scope: number): string | undefined {
  const join = turn.state.executions[scope]?.joins?.[to.id];
  const arrived = join === undefined ? undefined : turn.state.executions[join]?.arrived;
  const missing = to.incoming.filter((flow) => !arrived?.[flow]);
  const own = (flow: string): boolean => turn.model.flows[flow]?.source === from.id;
  return missing.find(own) ?? missing[0] ?? to.incoming.find(own) ?? to.incoming[0];
}
