import type { Variables } from '../../model/index.ts';
import { timeAfter } from '../duration.ts';
import { evaluateValue, evaluateValues } from '../evaluate-values.ts';
import { shown } from '../difference.ts';
import { passTo } from '../pass-time.ts';
import { publishRequest } from '../publish-request.ts';
import { mainInstance, valueScope } from '../scenario-run.ts';
import type { ProcessStart, ScenarioMessage } from '../scenario.ts';
import { NO_DIFFERENCE, type StepAction } from './step-action.ts';

/** Lets time pass, and does what falls due on the way. */
export const advance: StepAction<{ readonly advance: string }> = async (run, step) => {
  await passTo(run, timeAfter(run, step.advance));
  return NO_DIFFERENCE;
};

export const publish: StepAction<{ readonly publish: ScenarioMessage }> = async (run, step, at) => {
  const visible = await run.engine.variables(mainInstance(run));
  const scope = valueScope(run, `${at}.publish`, visible);
  await run.engine.publishMessage(publishRequest(run, step.publish, scope));
  return NO_DIFFERENCE;
};

export const signal: StepAction<{
  readonly signal: { readonly name: string; readonly variables?: Variables };
}> = async (run, step, at) => {
  const { name, variables = {} } = step.signal;
  const visible = await run.engine.variables(mainInstance(run));
  const scope = valueScope(run, `${at}.signal.variables`, visible);
  await run.engine.broadcastSignal(name, evaluateValues(variables, scope));
  return NO_DIFFERENCE;
};

/** A further process, under the business key of the first one so that message flows find it. */
export const start: StepAction<{ readonly start: ProcessStart }> = async (run, step, at) => {
  const { process: processId, variables = {}, businessKey } = step.start;
  const main = await run.engine.instance(mainInstance(run));
  const visible = await run.engine.variables(main.id);
  const scope = valueScope(run, `${at}.start`, visible);
  const key = businessKey === undefined ? main.businessKey : evaluateValue(businessKey, scope);
  const started = await run.engine.start({
    processId,
    variables: evaluateValues(variables, { ...scope, at: `${scope.at}.variables` }),
    ...(key !== undefined && { businessKey: typeof key === 'string' ? key : shown(key) }),
  });
  run.roots.push(started.instanceId);
  return NO_DIFFERENCE;
};
