import { WaybillError } from '../errors/failure.ts';
import type { ProcessModel, Variables } from '../model/index.ts';
import { shown } from './difference.ts';
import { evaluateValue, evaluateValues } from './evaluate-values.ts';
import { publishRequest } from './publish-request.ts';
import { mainInstance, valueScope, type ScenarioRun } from './scenario-run.ts';

/** Starts the instance that the scenario is about: by a message, or at once. */
export async function startMain(run: ScenarioRun, input: Variables = {}): Promise<void> {
  const { start = {}, process: processId } = run.scenario;
  const given = evaluateValues(start.variables ?? {}, valueScope(run, 'start.variables', input));
  const variables = { ...input, ...given };
  if (start.message) {
    await startByMessage(run, variables);
    return;
  }
  const scope = valueScope(run, 'start.businessKey', variables);
  const key = start.businessKey === undefined ? undefined : evaluateValue(start.businessKey, scope);
  const startElement = start.element ?? onlyTriggeredStart(run);
  const started = await run.engine.start({
    processId,
    variables,
    ...(key !== undefined && { businessKey: typeof key === 'string' ? key : shown(key) }),
    ...(startElement !== undefined && { startElement }),
  });
  run.roots.push(started.instanceId);
}

async function startByMessage(run: ScenarioRun, variables: Variables): Promise<void> {
  const message = run.scenario.start?.message;
  if (!message) return;
  const scope = valueScope(run, 'start.message', variables);
  const request = publishRequest(run, message, scope);
  const merged = { ...variables, ...request.variables };
  await run.engine.publishMessage({ ...request, variables: merged });
  await run.engine.settle();
  const [started] = await run.engine.instances({ processId: run.scenario.process, limit: 1 });
  if (started) run.roots.push(started.id);
  mainInstance(run);
}

/** Where a process has no none start, it begins at what can trigger it, if that is one thing. */
function onlyTriggeredStart({ models, scenario }: ScenarioRun): string | undefined {
  const model = models.get(scenario.process);
  const root = model?.root;
  if (!model || !root || root.entries.length > 0) return undefined;
  const [first, ...others] = root.triggeredStarts;
  if (first !== undefined && others.length === 0) return firstEventAt(model, first);
  throw new WaybillError({
    code: 'SCENARIO_NOT_STARTED',
    message: `Expected process "${scenario.process}" to begin in one way, but it can begin at ${root.triggeredStarts.map((id) => `"${id}"`).join(', ')}.`,
    mend: 'Name one of them in "start.element", or start it by a message.',
  });
}

/** Behind a gateway that instantiates, the first of its events comes. */
function firstEventAt(model: ProcessModel, start: string): string {
  const node = model.nodes[start];
  if (node?.kind !== 'event-based-gateway') return start;
  return model.flows[node.outgoing[0] ?? '']?.target ?? start;
}
