import type { Variables } from '../../model/index.ts';
import type { Turn } from '../turn.ts';
import { propagateVariables, setLocalVariables } from './propagate-variables.ts';
import { closeSubscriptions } from './subscriptions.ts';

/**
 * An event has come to an element that waited for it: its payload is taken over and the element
 * completes. With output mappings the payload stays local and the mappings say what goes out.
 */
export function receive(turn: Turn, key: number, variables: Variables): void {
  closeSubscriptions(turn, key);
  if (turn.state.executions[key]?.phase === 'ready') turn.emit({ kind: 'element-activated', key });
  takeOver(turn, key, variables);
  turn.agenda.push({ do: 'complete', key });
}

/** Gives a result to an element as local variables or straight outwards, by its output mappings. */
export function takeOver(turn: Turn, key: number, variables: Variables): void {
  const execution = turn.state.executions[key];
  const node = execution && turn.model.nodes[execution.element];
  if (node && 'outputs' in node && node.outputs.length > 0) {
    setLocalVariables(turn, key, variables);
  } else {
    propagateVariables(turn, key, variables);
  }
}
