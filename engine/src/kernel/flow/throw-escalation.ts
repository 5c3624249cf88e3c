import type { Turn } from '../turn.ts';
import { findCatcher } from './find-catcher.ts';
import { deliver, type Thrown } from './throw-error.ts';

/**
 * Escalation (BPMN 2.0 §10.4.3, §13.5.5): looked for outwards like an error, but not critical: the
 * thrower goes on unless an interrupting event ends it, and one that nobody catches has no effect.
 */
export function throwEscalation(turn: Turn, thrown: Thrown): void {
  const { key, code, variables = {} } = thrown;
  const catcher = findCatcher(turn, key, 'escalation', code);
  const { parent } = turn.state;
  turn.emit({
    kind: 'escalation-thrown',
    key,
    ...(code !== undefined && { code }),
    ...(catcher && { caughtBy: catcher.node.id }),
  });
  if (catcher) deliver(turn, catcher, thrown);
  else if (parent) {
    turn.effects.push({
      kind: 'escalation-to-parent',
      parent,
      variables,
      ...(code !== undefined && { code }),
    });
  }
}
