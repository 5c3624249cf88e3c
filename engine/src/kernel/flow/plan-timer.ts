import { fail, ok, type Result } from '../../errors/failure.ts';
import { addDuration, parseCycle, toEpochMs } from '../../expression/index.ts';
import type { EvaluationScope, TimerDefinition } from '../../model/index.ts';
import { evaluate, failureAt } from '../scope.ts';
import type { TimerSubscription } from '../state.ts';

type PlannedTimer = Pick<TimerSubscription, 'kind' | 'due' | 'cycle'>;

/** When a timer is first due (BPMN 2.0 §10.4.3 table 10.101; ISO 8601). */
export function planTimer(
  definition: TimerDefinition,
  scope: EvaluationScope,
  elementId: string,
): Result<PlannedTimer> {
  const text = evaluate(definition.value, scope, elementId);
  if (!text.ok) return text;
  if (typeof text.value !== 'string') {
    return fail(notATime(definition, elementId, `it gave ${JSON.stringify(text.value)}`));
  }
  const planned = PLAN[definition.timer](text.value, scope);
  if (planned.ok) return planned;
  return fail(notATime(definition, elementId, planned.failure.message));
}

/** The due time after one at `due`; undefined where the cycle is over. */
export function nextDue(timer: TimerSubscription, timeZone: string): number | undefined {
  const { cycle } = timer;
  if (!cycle || cycle.remaining === 0) return undefined;
  const next = addDuration(cycle.first, cycle.interval, timeZone, cycle.fired + 1);
  if (!next.ok) return undefined;
  return cycle.end !== undefined && next.value > cycle.end ? undefined : next.value;
}

const PLAN = {
  date: (text: string, scope: EvaluationScope): Result<PlannedTimer> => {
    const due = toEpochMs(text, scope.timeZone);
    return due.ok ? ok({ kind: 'timer', due: due.value }) : due;
  },
  duration: (text: string, scope: EvaluationScope): Result<PlannedTimer> => {
    const due = addDuration(scope.now, text, scope.timeZone);
    return due.ok ? ok({ kind: 'timer', due: due.value }) : due;
  },
  cycle: planCycle,
} as const;

function planCycle(text: string, scope: EvaluationScope): Result<PlannedTimer> {
  const parsed = parseCycle(text, scope.timeZone);
  if (!parsed.ok) return parsed;
  const { repetitions, start, interval, end } = parsed.value;
  const due = start === undefined ? addDuration(scope.now, interval, scope.timeZone) : ok(start);
  if (!due.ok) return due;
  const remaining = repetitions === null ? null : repetitions - 1;
  const cycle = {
    remaining,
    interval,
    // Without a beginning of its own it is reckoned from now, where nothing fires.
    ...(start === undefined ? { first: scope.now, fired: 1 } : { first: start, fired: 0 }),
    ...(end !== undefined && { end }),
  };
  return ok({ kind: 'timer', due: due.value, cycle });
}

const notATime = (definition: TimerDefinition, elementId: string, because: string) =>
  failureAt(
    'TIMER_NOT_READABLE',
    elementId,
    `Expected "${definition.value.source}" at element "${elementId}" to give an ISO 8601 ${definition.timer}, but ${because}.`,
    'Correct the timer, or the variables it reads, and retry.',
  );
