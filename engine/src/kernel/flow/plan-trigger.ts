import { fail, ok, type Result } from '../../errors/failure.ts';
import type { EvaluationScope, EventDefinition, Expression } from '../../model/index.ts';
import { evaluate, failureAt } from '../scope.ts';
import type {
  ConditionalSubscription,
  MessageSubscription,
  SignalSubscription,
  TimerSubscription,
} from '../state.ts';
import { planTimer } from './plan-timer.ts';

type Planned<T> = Omit<T, 'key' | 'owner' | 'element' | 'definition'>;

export type PlannedTrigger =
  | Planned<TimerSubscription>
  | Planned<MessageSubscription>
  | Planned<SignalSubscription>
  | Planned<ConditionalSubscription>;

/**
 * Evaluates what a catching event definition waits for. Undefined for those that are found by
 * looking outwards from where they are thrown: error, escalation, compensation, cancel, link.
 */
export function planDefinition(
  definition: EventDefinition,
  scope: EvaluationScope,
  elementId: string,
): Result<PlannedTrigger | undefined> {
  switch (definition.kind) {
    case 'timer':
      return planTimer(definition, scope, elementId);
    case 'message':
      return planMessage(definition, scope, elementId);
    case 'signal': {
      const name = evaluateName(definition.name, scope, elementId);
      return name.ok ? ok({ kind: 'signal', name: name.value }) : name;
    }
    case 'conditional':
      return ok({ kind: 'conditional', held: false });
    default:
      return ok(undefined);
  }
}

/** Evaluates a message's, signal's or error's name, which must be a text. */
export function evaluateName(
  expression: Expression,
  scope: EvaluationScope,
  elementId: string,
): Result<string> {
  const result = evaluate(expression, scope, elementId);
  if (!result.ok) return result;
  if (typeof result.value === 'string' && result.value !== '') return ok(result.value);
  if (typeof result.value === 'number') return ok(String(result.value));
  return fail(
    failureAt(
      'NAME_NOT_TEXT',
      elementId,
      `Expected "${expression.source}" at element "${elementId}" to give a text, but it gave ${JSON.stringify(result.value)}.`,
      'Set the variables it reads, or correct the expression.',
    ),
  );
}

function planMessage(
  definition: Extract<EventDefinition, { kind: 'message' }>,
  scope: EvaluationScope,
  elementId: string,
): Result<PlannedTrigger> {
  const name = definition.name && evaluateName(definition.name, scope, elementId);
  if (name && !name.ok) return name;
  const key =
    definition.correlationKey && evaluateName(definition.correlationKey, scope, elementId);
  if (key && !key.ok) return key;
  return ok({
    kind: 'message',
    ...(name && { name: name.value }),
    ...(key && { correlationKey: key.value }),
  });
}
