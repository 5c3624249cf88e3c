import type { Failure } from '../errors/failure.ts';
import { activateElement } from './activate-element.ts';
import { completeElement } from './complete-element.ts';
import { behaviourOf } from './elements/behaviour-of.ts';
import { checkConditions } from './flow/conditions.ts';
import { continueAdHoc } from './flow/continue-ad-hoc.ts';
import { undoNext } from './flow/compensate.ts';
import { ROOT } from './flow/end-instance.ts';
import { raiseIncident } from './flow/incidents.ts';
import { continueLoop } from './flow/loop/continue-loop.ts';
import { reportStarvedJoins, settleJoins } from './flow/settle-joins.ts';
import { hold } from './flow/suspension.ts';
import { withdrawWork } from './flow/terminate.ts';
import { throwError } from './flow/throw-error.ts';
import { failureAt, scopeAt } from './scope.ts';
import type { Step } from './state.ts';
import { executionAt, type Turn } from './turn.ts';

/** Element transitions after which one command is taken to run in a circle. */
const DEFAULT_STEP_BUDGET = 10_000;

/**
 * Does what is to do until everything waits, in the order in which it came up. A step that fails
 * becomes an incident which keeps the step; one that runs past the budget becomes one that names
 * the loop.
 */
export function runAgenda(turn: Turn): void {
  if (turn.state.suspension) {
    hold(turn);
    return;
  }
  const budget = turn.context.stepBudget ?? DEFAULT_STEP_BUDGET;
  for (let next = 0; ; next += 1) {
    if (turn.conditionsDirty) checkConditions(turn);
    if (turn.state.status !== 'active') return;
    const step = turn.agenda[next];
    if (!step) {
      if (!settleJoins(turn)) break;
      next -= 1;
      continue;
    }
    if (next >= budget) {
      stopRunaway(turn, turn.agenda.slice(next), turn.agenda.slice(0, next));
      return;
    }
    const failure = runStep(turn, step);
    if (failure) stop(turn, step, failure);
  }
  reportStarvedJoins(turn);
}

/** Work whose answer has been taken is not offered again while its completion is stopped. */
function stop(turn: Turn, step: Step, failure: Failure): void {
  const execution = executionAt(turn, step.key);
  if (step.do === 'complete' && execution?.work) {
    withdrawWork(turn, execution);
    turn.emit({ kind: 'work-changed', key: step.key, work: null });
  }
  raiseIncident(turn, step.key, failure, [step]);
}

function runStep(turn: Turn, step: Step): Failure | undefined {
  switch (step.do) {
    case 'activate':
      return activateElement(turn, step.key, step.entry);
    case 'complete':
      return completeElement(turn, step.key);
    case 'continue-loop':
      return continueLoop(turn, step.key);
    case 'continue-ad-hoc':
      return continueAdHoc(turn, step.key);
    case 'undo':
      undoNext(turn, step.key);
      return undefined;
    case 'redo-work':
      return redoWork(turn, step.key);
    case 'throw-error':
      return executionAt(turn, step.key) && throwError(turn, step);
  }
}

function redoWork(turn: Turn, key: number): Failure | undefined {
  const execution = executionAt(turn, key);
  const node = execution && turn.model.nodes[execution.element];
  if (!execution || !node) return undefined;
  return behaviourOf(node).redo?.({ turn, execution, node, scope: scopeAt(turn, key) });
}

/**
 * Keeps everything still to do in one incident, so that a retry goes on with a fresh budget. It
 * stands against the process: were it the looping element's, what is left to do for tokens beside
 * it would be lost with that element.
 */
function stopRunaway(turn: Turn, left: readonly Step[], done: readonly Step[]): void {
  const [element = turn.model.root.id, ...others] = busiest(turn, [...left, ...done.slice(-1000)]);
  const loop = [element, ...others].map((id) => `"${id}"`).join(', ');
  raiseIncident(
    turn,
    ROOT,
    failureAt(
      'STEP_BUDGET_EXCEEDED',
      element,
      `Expected one command to come to rest within ${String(done.length)} steps, but it still runs through ${loop}.`,
      'Give the loop an end, or retry to let it go on for as many steps again.',
    ),
    left,
  );
}

/** The elements most in motion, busiest first. */
function busiest(turn: Turn, steps: readonly Step[]): readonly string[] {
  const counts = new Map<string, number>();
  const count = (element: string): unknown => counts.set(element, (counts.get(element) ?? 0) + 1);
  for (const { key } of steps) {
    const element = executionAt(turn, key)?.element;
    if (element !== undefined) count(element);
  }
  for (const event of turn.events.slice(-1000)) {
    if (event.kind === 'element-completed') count(event.element);
  }
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .slice(0, 5)
    .map(([element]) => element);
}
