import type { Failure } from '../errors/failure.ts';
import type { Difference } from './difference.ts';
import { observe } from './observe.ts';
import type { ScenarioReport } from './scenario-report.ts';
import type { ScenarioRun } from './scenario-run.ts';

export async function createReport(
  run: ScenarioRun,
  outcome: { readonly differences: readonly Difference[]; readonly warnings: readonly Failure[] },
): Promise<ScenarioReport> {
  const { scenario, engine, recorder, startedAt, actions, step } = run;
  return {
    scenario: scenario.scenario,
    passed: outcome.differences.length === 0,
    differences: outcome.differences,
    ...(await finalState(run)),
    trace: recorder.trace(),
    startedAt,
    endedAt: engine.now(),
    actions,
    steps: step,
    warnings: outcome.warnings,
  };
}

type Final = Pick<ScenarioReport, 'instance' | 'waiting' | 'incidents'>;

async function finalState(run: ScenarioRun): Promise<Final> {
  const [main] = run.roots;
  if (main === undefined) return { waiting: [], incidents: [] };
  const { variables, waiting, incidents } = await observe(run);
  const { id, processId, businessKey, status } = await run.engine.instance(main);
  return {
    instance: {
      id,
      processId,
      status,
      variables,
      ...(businessKey !== undefined && { businessKey }),
    },
    waiting,
    incidents: incidents.map(({ instanceId, element, failure }) => ({
      instanceId,
      element,
      failure,
    })),
  };
}
