import { joinsTokens } from '../lifecycle.ts';
import type { Turn } from '../turn.ts';
import { tryJoin } from './join.ts';

/** Moves one token over a sequence flow and has its target go on (BPMN 2.0 §13.2.1). */
export function takeFlow(turn: Turn, flow: string, scope: number): void {
  const target = targetOf(turn, flow);
  if (joinsTokens(target)) {
    const key = turn.state.executions[scope]?.joins?.[target.id] ?? turn.state.nextKey;
    const element = target.id;
    turn.emit({ kind: 'sequence-flow-taken', flow, element, scope, key, joins: true });
    tryJoin(turn, key, target);
  } else {
    turn.agenda.push({ do: 'activate', key: passFlow(turn, flow, scope) });
  }
}

/** Moves one token over a flow to a target that does not join; the caller says how it goes on. */
export function passFlow(turn: Turn, flow: string, scope: number): number {
  const key = turn.state.nextKey;
  const element = targetOf(turn, flow).id;
  turn.emit({ kind: 'sequence-flow-taken', flow, element, scope, key });
  return key;
}

function targetOf(turn: Turn, flow: string) {
  const target = turn.model.nodes[turn.model.flows[flow]?.target ?? ''];
  if (!target) throw new Error(`flow "${flow}" of a checked model leads nowhere`);
  return target;
}
