import type { Variables } from '../../model/index.ts';
import type { Turn } from '../turn.ts';
import { trigger } from './trigger.ts';

export interface ThrownSignal {
  /** The execution that throws. */
  readonly key: number;
  readonly name: string;
  readonly variables: Variables;
}

/**
 * Signal (BPMN 2.0 §10.4.3): whoever waits in the same instance has it at once, before the thrower
 * and what is around it can end and take the waiting with them; all others by the runtime.
 */
export function throwSignal(turn: Turn, { key, name, variables }: ThrownSignal): void {
  turn.emit({ kind: 'signal-thrown', key, name });
  const waiting = Object.values(turn.state.subscriptions).filter(
    (one) => one.kind === 'signal' && one.name === name,
  );
  const caughtBy = new Set<string>();
  for (const subscription of waiting) {
    // The one before may have ended what this one belongs to.
    if (!turn.state.subscriptions[subscription.key]) continue;
    caughtBy.add(subscription.element);
    trigger(turn, subscription, variables);
  }
  turn.effects.push({ kind: 'broadcast-signal', key, name, variables, caughtBy: [...caughtBy] });
}
