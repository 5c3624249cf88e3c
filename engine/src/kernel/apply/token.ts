import type { EventOf } from '../event.ts';
import { addExecution, forgetJoin, noteKey, type Draft, type DraftExecution } from './draft.ts';

export function sequenceFlowTaken(draft: Draft, event: EventOf<'sequence-flow-taken'>): void {
  const { key, element, scope, flow } = event;
  if (!event.joins) {
    addExecution(draft, { key, element, scope, phase: 'ready', live: 0 });
    return;
  }
  const joining = draft.executions[key] ?? beginJoin(draft, event);
  joining.arrived = { ...joining.arrived, [flow]: (joining.arrived?.[flow] ?? 0) + 1 };
}

export function tokensJoined(draft: Draft, event: EventOf<'tokens-joined'>): void {
  const join = draft.executions[event.key];
  if (!join) return;
  join.arrived = withoutConsumed(join.arrived ?? {}, event.consumed);
  if (event.awaitingReset) join.awaitingReset = event.awaitingReset;
  else if (event.awaitingReset === null) delete join.awaitingReset;
  if (event.goesOn === undefined) return;
  if (event.goesOn === event.key) leaveJoin(draft, join);
  else addGoingOn(draft, join, event.goesOn);
  const goingOn = draft.executions[event.goesOn];
  if (goingOn && event.variables) goingOn.variables = event.variables;
  noteKey(draft, event.goesOn);
}

function beginJoin(draft: Draft, event: EventOf<'sequence-flow-taken'>): DraftExecution {
  const { key, element, scope } = event;
  const joining: DraftExecution = { key, element, scope, phase: 'joining', live: 0 };
  addExecution(draft, joining);
  const parent = draft.executions[scope];
  if (parent) parent.joins = { ...parent.joins, [element]: key };
  return joining;
}

function withoutConsumed(
  arrived: Readonly<Record<string, number>>,
  consumed: Readonly<Record<string, number>>,
): Readonly<Record<string, number>> {
  const left: Record<string, number> = {};
  for (const [flow, count] of Object.entries(arrived)) {
    const rest = count - (consumed[flow] ?? 0);
    if (rest > 0) left[flow] = rest;
  }
  return left;
}

function leaveJoin(draft: Draft, join: DraftExecution): void {
  join.phase = 'ready';
  delete join.arrived;
  delete join.awaitingReset;
  const scope = draft.executions[join.scope];
  if (scope) forgetJoin(scope, join.element);
}

function addGoingOn(draft: Draft, join: DraftExecution, key: number): void {
  addExecution(draft, { key, element: join.element, scope: join.scope, phase: 'ready', live: 0 });
}
