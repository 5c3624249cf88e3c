import type { JobItem } from '../ports/index.ts';
import { durationMs } from './duration.ts';
import { evaluateValues } from './evaluate-values.ts';
import { DONE, type TryOutcome } from './outcomes.ts';
import { reservedByStep } from './reserved.ts';
import { serveBuiltIn } from './serve-built-in.ts';
import { countAction, valueScope, type ScenarioRun } from './scenario-run.ts';

const PAGE = 10_000;

/** Works on every job that is ready and not kept for a step; gives how many. */
export async function serveJobs(run: ScenarioRun): Promise<number> {
  let served = 0;
  for (const job of await run.engine.jobs({ limit: PAGE })) {
    if (job.blocked || job.notBefore > run.engine.now()) continue;
    if (reservedByStep(run, 'job', [job.element, job.job.type])) continue;
    if (await serve(run, job)) served += 1;
  }
  return served;
}

async function serve(run: ScenarioRun, job: JobItem): Promise<boolean> {
  const { type } = job.job;
  const worker = run.workers.get(type);
  const builtIn = worker ? undefined : run.builtIn.get(type);
  // A job that nobody serves completes at once, but not where the scenario is strict.
  const outcome = worker ? worker.next() : run.scenario.strict ? undefined : DONE;
  if (!builtIn && !outcome) return false;
  countAction(run);
  try {
    if (builtIn) await serveBuiltIn(run, job, builtIn);
    else if (outcome) await carryOut(run, job, outcome);
  } catch (thrown) {
    if (await isOpen(run, job)) throw thrown;
    // Another job of the same list has ended what this one was for.
    return false;
  }
  worker?.advance();
  return true;
}

async function isOpen({ engine }: ScenarioRun, { id, instanceId }: JobItem): Promise<boolean> {
  return (await engine.jobs({ instanceId, limit: PAGE })).some((job) => job.id === id);
}

async function carryOut(run: ScenarioRun, job: JobItem, outcome: TryOutcome): Promise<void> {
  const { engine } = run;
  const options = { actor: { id: job.job.type, by: 'worker' } };
  const visible = await engine.variables(job.instanceId, job.key);
  const scope = valueScope(run, `workers.${job.job.type}`, visible);
  switch (outcome.kind) {
    case 'complete':
      return engine.completeJob(job.id, evaluateValues(outcome.variables, scope), options);
    case 'error': {
      const { code, message, variables } = outcome;
      const error = {
        code,
        ...(message !== undefined && { message }),
        ...(variables && { variables: evaluateValues(variables, scope) }),
      };
      return engine.throwJobError(job.id, error, options);
    }
    case 'fail': {
      const { message, backoff } = outcome;
      const pause = backoff === undefined ? {} : { backoff: durationMs(run, backoff) };
      return engine.failJob(job.id, { message, ...pause }, options);
    }
  }
}
