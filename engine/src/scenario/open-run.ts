import { WaybillError, type Failure } from '../errors/failure.ts';
import type { Variables } from '../model/index.ts';
import type { Ids } from '../ports/index.ts';
import { DeploymentRefused } from '../runtime/deployment-refused.ts';
import { builtInJobs } from '../runtime/built-in-jobs.ts';
import type { Engine } from '../runtime/engine-api.ts';
import type { CommittedEvents, EngineOptions } from '../runtime/engine-options.ts';
import type { DeploymentFile } from '../runtime/engine-values.ts';
import { addTo } from './duration.ts';
import { createSequence, isList, tryOutcomes } from './outcomes.ts';
import { readModels } from './read-models.ts';
import type { Scenario } from './scenario.ts';
import type { ScenarioRun } from './scenario-run.ts';
import { createTraceRecorder } from './trace.ts';

export interface RunOptions {
  /** `createEngine` of this package, or one that composes other parts, as in a browser. */
  readonly createEngine: (options: EngineOptions) => Promise<Engine>;
  /** Variables that an order file gave; the scenario's own come on top. */
  readonly input?: Variables;
  /** Every user task without an answer of its own is completed with nothing. */
  readonly answersAllTasks?: boolean;
  /** The clock does not go on while a user task is open. */
  readonly stopsAtTasks?: boolean;
  /** Told of each commit. */
  readonly onCommit?: (committed: CommittedEvents) => void;
}

export interface OpenedRun {
  readonly run: ScenarioRun;
  readonly warnings: readonly Failure[];
  /** Why the files cannot run; empty where they can. */
  readonly failures: readonly Failure[];
}

/** A Monday morning in Shanghai. */
const START = '2026-01-05T09:00:00+08:00';

const TIME_ZONE = 'Asia/Shanghai';

/** Opens an engine for the scenario and deploys the files on it. */
export async function openRun(
  scenario: Scenario,
  files: readonly DeploymentFile[],
  options: RunOptions,
): Promise<OpenedRun> {
  const { startAt = START, timeZone = TIME_ZONE, maxTime = 'P2Y' } = scenario;
  const startedAt = Date.parse(startAt);
  const deadline = addTo(startedAt, maxTime, timeZone);
  const recorder = createTraceRecorder();
  const engine = await options.createEngine({
    ...{ store: 'memory:', clock: 'virtual', startTime: startedAt, timeZone, ids: countedIds() },
    onCommit: (committed) => {
      recorder.record(committed);
      options.onCommit?.(committed);
    },
  });
  const deployed = await deploy(engine, files);
  const run: ScenarioRun = {
    ...{ scenario, engine, recorder, timeZone, startedAt, deadline },
    models: new Map((await readModels(files)).map((one) => [one.processId, one])),
    ...casting(scenario),
    builtIn: builtInJobs(engine),
    answersAllTasks: options.answersAllTasks ?? false,
    stopsAtTasks: options.stopsAtTasks ?? false,
    ...{ answers: new Map(), roots: [], steps: scenario.steps ?? [], step: 0, actions: 0 },
  };
  return { run, ...deployed };
}

/** The same scenario has the same ids each time, so that two traces can be compared. */
function countedIds(): Ids {
  let count = 0;
  return { next: () => `s${String((count += 1)).padStart(8, '0')}` };
}

function casting({ workers = {}, staff = {} }: Scenario): Pick<ScenarioRun, 'workers' | 'staff'> {
  const jobs = Object.entries(workers);
  const people = Object.entries(staff);
  return {
    workers: new Map(jobs.map(([type, given]) => [type, createSequence(tryOutcomes(given))])),
    staff: new Map(
      people.map(([id, given]) => [id, createSequence(isList(given) ? given : [given])]),
    ),
  };
}

async function deploy(
  engine: Engine,
  files: readonly DeploymentFile[],
): Promise<Omit<OpenedRun, 'run'>> {
  try {
    const { warnings } = await engine.deploy(files);
    return { warnings, failures: [] };
  } catch (thrown) {
    if (thrown instanceof DeploymentRefused) return { warnings: [], failures: thrown.problems };
    if (thrown instanceof WaybillError) return { warnings: [], failures: [thrown.failure] };
    throw thrown;
  }
}
