import type { ProcessModel } from '../../model/index.ts';
import { scopeAt } from '../scope.ts';
import type { ConditionalSubscription } from '../state.ts';
import type { Turn } from '../turn.ts';
import { definitionsOf } from './subscriptions.ts';
import { trigger } from './trigger.ts';

/**
 * Conditional events (BPMN 2.0 §10.4.3): one happens when its condition turns from false to true,
 * also when it holds already at the moment the waiting begins.
 */
export function checkConditions(turn: Turn): void {
  turn.conditionsDirty = false;
  if (!hasConditions(turn.model)) return;
  for (const subscription of Object.values(turn.state.subscriptions)) {
    if (subscription.kind === 'conditional') check(turn, subscription);
  }
}

function check(turn: Turn, waiting: ConditionalSubscription): void {
  const { key } = waiting;
  if (!turn.state.subscriptions[key]) return;
  const held = holds(turn, waiting);
  if (held === waiting.held) return;
  turn.emit({ kind: 'condition-evaluated', key, held });
  if (held) trigger(turn, waiting, {});
}

/** Anything but true counts as not yet: the variables it reads may still be unset. */
function holds(turn: Turn, waiting: ConditionalSubscription): boolean {
  const node = turn.model.nodes[waiting.element];
  const definition = node && definitionsOf(node)[waiting.definition];
  if (definition?.kind !== 'conditional') return false;
  const evaluation = definition.condition.evaluate(scopeAt(turn, waiting.owner));
  return evaluation.ok && evaluation.value === true;
}

const known = new WeakMap<ProcessModel, boolean>();

function hasConditions(model: ProcessModel): boolean {
  const before = known.get(model);
  if (before !== undefined) return before;
  const has = Object.values(model.nodes).some((node) =>
    definitionsOf(node).some((definition) => definition.kind === 'conditional'),
  );
  known.set(model, has);
  return has;
}
