import type { Actor } from '../history/index.ts';
import type { ProcessModel, Variables } from '../model/index.ts';
import { WaybillError } from '../errors/failure.ts';
import type { BuiltInHandler } from '../runtime/built-in-job.ts';
import type { Engine } from '../runtime/engine-api.ts';
import type { ValueScope } from './evaluate-values.ts';
import type { Sequence, TryOutcome } from './outcomes.ts';
import type { Scenario, ScenarioStep, TaskOutcome } from './scenario.ts';
import type { TraceRecorder } from './trace.ts';

/** One run of a scenario: the engine it drives and how far it has come. */
export interface ScenarioRun {
  readonly scenario: Scenario;
  readonly engine: Engine;
  /** By process id. */
  readonly models: ReadonlyMap<string, ProcessModel>;
  readonly recorder: TraceRecorder;
  readonly workers: ReadonlyMap<string, Sequence<TryOutcome>>;
  /** What this package does itself, by job type; `workers` go before. */
  readonly builtIn: ReadonlyMap<string, BuiltInHandler>;
  readonly staff: ReadonlyMap<string, Sequence<TaskOutcome>>;
  /** Answers to user tasks that have come up, by task id. */
  readonly answers: Map<string, PlannedAnswer>;
  readonly timeZone: string;
  /** Epoch milliseconds. */
  readonly startedAt: number;
  readonly deadline: number;
  readonly answersAllTasks: boolean;
  readonly stopsAtTasks: boolean;
  /** Instances that the scenario itself has started, the main one first. */
  readonly roots: string[];
  readonly steps: readonly ScenarioStep[];
  /** Index of the step under way; the number of steps at the end. */
  step: number;
  actions: number;
}

export interface PlannedAnswer {
  readonly outcome: TaskOutcome;
  /** Epoch milliseconds. */
  readonly due: number;
}

const MAX_ACTIONS = 10_000;

/** Counts what the runner does, so that a process without end comes to one. */
export function countAction(run: ScenarioRun): void {
  run.actions += 1;
  if (run.actions <= MAX_ACTIONS) return;
  throw new WaybillError({
    code: 'SCENARIO_BOUND',
    message: `Expected scenario "${run.scenario.scenario}" to end within ${MAX_ACTIONS} actions, but there is more to do.`,
    mend: 'Look for a loop in the process, or for a timer that fires without end.',
  });
}

/** The instance that the scenario is about. */
export function mainInstance({ roots, scenario }: ScenarioRun): string {
  const [main] = roots;
  if (main !== undefined) return main;
  throw new WaybillError({
    code: 'SCENARIO_NOT_STARTED',
    message: `Expected scenario "${scenario.scenario}" to start process "${scenario.process}", but no instance of it was started.`,
    mend: 'Correct "process", "start.message" or "start.element".',
  });
}

/** FEEL values at the path `at` of the scenario see `variables`. */
export const valueScope = (run: ScenarioRun, at: string, variables: Variables): ValueScope => ({
  variables,
  now: run.engine.now(),
  timeZone: run.timeZone,
  at,
});

export const actorOf = (by: string | undefined): { readonly actor: Actor } => ({
  actor: { id: by ?? 'staff', by: 'user' },
});
