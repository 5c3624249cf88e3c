import type { Engine } from './engine-api.ts';
import { copyVariables } from './copy-json.ts';
import type { Definitions } from './definitions.ts';
import type { EngineContext } from './engine-context.ts';
import { SYSTEM } from './send-command.ts';
import { startDefinitions } from './start-subscriptions.ts';
import type { TriggerStart } from './trigger-start.ts';
import type { StartSubscription } from '../ports/index.ts';
import type { Variables } from '../model/index.ts';

export interface EvaluateConditionsParts {
  readonly context: EngineContext;
  readonly definitions: Definitions;
  readonly triggerStart: TriggerStart;
}

/** Conditional start events (BPMN 2.0 §10.4.2): asked with variables from outside, they may start. */
export const createEvaluateConditions =
  (parts: EvaluateConditionsParts): Engine['evaluateConditions'] =>
  async (variables, { actor = SYSTEM, idempotencyKey } = {}) => {
    const { context, triggerStart } = parts;
    const given = copyVariables(variables);
    const started: string[] = [];
    for (const subscription of await context.store.startSubscriptions()) {
      if (subscription.trigger.kind !== 'conditional') continue;
      if (!(await holds(parts, subscription, given))) continue;
      const { instanceId, outcome } = await triggerStart({
        subscription,
        variables: given,
        actor,
        ...(idempotencyKey !== undefined && { claim: `cnd:${idempotencyKey}:${subscription.id}` }),
      });
      if (outcome.kind === 'done') started.push(instanceId);
      if (outcome.kind === 'refused') context.report(outcome.failure, { during: 'dispatch' });
    }
    return started;
  };

async function holds(
  { context, definitions }: EvaluateConditionsParts,
  { processId, version, element, definition }: StartSubscription,
  variables: Variables,
): Promise<boolean> {
  const model = await definitions.model(processId, version);
  if (!model.ok) return false;
  const found = startDefinitions(model.value).find(
    (start) => start.element === element && start.definition === definition,
  );
  if (found?.event.kind !== 'conditional') return false;
  const { clock, timeZone } = context;
  const lookup = (name: string) => (Object.hasOwn(variables, name) ? variables[name] : undefined);
  const evaluation = found.event.condition.evaluate({ lookup, now: clock.now(), timeZone });
  return evaluation.ok && evaluation.value === true;
}
