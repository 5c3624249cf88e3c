import type { MessageRequest } from '../runtime/engine-values.ts';
import { durationMs } from './duration.ts';
import { shown } from './difference.ts';
import { evaluateValue, evaluateValues, type ValueScope } from './evaluate-values.ts';
import type { ScenarioRun } from './scenario-run.ts';
import type { ScenarioMessage } from './scenario.ts';

/** A message of a scenario, its FEEL values replaced by what they give. */
export function publishRequest(
  run: Pick<ScenarioRun, 'engine' | 'timeZone'>,
  { name, correlationKey, variables = {}, timeToLive }: ScenarioMessage,
  scope: ValueScope,
): MessageRequest {
  const keyScope = { ...scope, at: `${scope.at}.correlationKey` };
  const key = correlationKey === undefined ? undefined : evaluateValue(correlationKey, keyScope);
  return {
    name,
    variables: evaluateValues(variables, { ...scope, at: `${scope.at}.variables` }),
    ...(key !== undefined && { correlationKey: typeof key === 'string' ? key : shown(key) }),
    ...(timeToLive !== undefined && { timeToLive: durationMs(run, timeToLive) }),
  };
}
