import type { Variables } from '../../model/index.ts';
import type { IncidentItem } from '../../ports/index.ts';
import { describePlaces } from '../difference.ts';
import { evaluateValues } from '../evaluate-values.ts';
import { checkExpectation } from '../expectation/check-expectation.ts';
import { observe } from '../observe.ts';
import { workUntilRest } from '../pass-time.ts';
import { mainInstance, valueScope, type ScenarioRun } from '../scenario-run.ts';
import type { Expectation, IncidentMend } from '../scenario.ts';
import { awaitWork } from './await-work.ts';
import { NO_DIFFERENCE, type StepAction } from './step-action.ts';

const OPERATOR = { actor: { id: 'operator', by: 'user' } } as const;

const PAGE = 1_000;

export const setVariables: StepAction<{
  readonly setVariables: Variables;
  readonly at?: string;
}> = async (run, step, at) => {
  const place = await placeOf(run, step.at);
  if (!place) {
    const { waiting } = await observe(run);
    const expected = `a token at "${step.at ?? ''}"`;
    return [{ at: `${at}.at`, expected, seen: describePlaces(waiting) }];
  }
  const { instanceId, scope: key } = place;
  const visible = await run.engine.variables(instanceId, key);
  const values = evaluateValues(step.setVariables, valueScope(run, `${at}.setVariables`, visible));
  const options = key === undefined ? OPERATOR : { ...OPERATOR, scope: key };
  await run.engine.setVariables(instanceId, values, options);
  return NO_DIFFERENCE;
};

interface Place {
  readonly instanceId: string;
  readonly scope?: number;
}

/** The process of the main instance, or the first execution that stands at `element`. */
async function placeOf(run: ScenarioRun, element?: string): Promise<Place | undefined> {
  if (element === undefined) return { instanceId: mainInstance(run) };
  for (const { id } of await run.engine.instances({ status: 'active', limit: PAGE })) {
    const { state } = await run.engine.instance(id);
    const found = Object.values(state.executions).find((one) => one.element === element);
    if (found) return { instanceId: id, scope: found.key };
  }
  return undefined;
}

export const resolveIncident: StepAction<{ readonly resolveIncident: IncidentMend }> = async (
  run,
  { resolveIncident: mend },
  at,
) => {
  const { element, code, variables = {}, retries } = mend;
  const named = [code, element && `at "${element}"`].filter(Boolean).join(' ');
  const expected = `an open incident ${named}`.trimEnd();
  const wanted = { at: `${at}.resolveIncident`, expected };
  const awaited = await awaitWork(run, () => findIncident(run, mend), wanted);
  if (!awaited.found) return [awaited.difference];
  const { id, instanceId, execution } = awaited.found;
  const visible = await run.engine.variables(instanceId, execution);
  const scope = valueScope(run, `${at}.resolveIncident.variables`, visible);
  const values = evaluateValues(variables, scope);
  const again = { variables: values, ...(retries !== undefined && { retries }) };
  await run.engine.resolveIncident(id, again, OPERATOR);
  return NO_DIFFERENCE;
};

async function findIncident(
  { engine }: ScenarioRun,
  { element, code }: IncidentMend,
): Promise<IncidentItem | undefined> {
  const open = await engine.incidents({ limit: PAGE });
  return open.find(
    (one) =>
      (element === undefined || one.element === element) &&
      (code === undefined || one.failure.code === code),
  );
}

export const cancel: StepAction<{ readonly cancel: string }> = async (run, step) => {
  await run.engine.cancelInstance(mainInstance(run), step.cancel, OPERATOR);
  return NO_DIFFERENCE;
};

export const expectNow: StepAction<{ readonly expect: Expectation }> = async (run, step, at) => {
  await workUntilRest(run);
  return checkExpectation(run, step.expect, `${at}.expect`);
};
