import type { Execution, Incident, InstanceState, Subscription } from '../state.ts';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

export type DraftExecution = Mutable<Execution>;

/** A state that this folder alone may write; everything outside sees it as `InstanceState`. */
export interface Draft extends Mutable<
  Omit<InstanceState, 'executions' | 'subscriptions' | 'incidents'>
> {
  executions: Record<string, DraftExecution>;
  subscriptions: Record<string, Subscription>;
  incidents: Record<string, Incident>;
}

/** A copy deep enough that applying events to it leaves `state` as it was; values are shared. */
export function draftOf(state: InstanceState): Draft {
  const executions: Record<string, DraftExecution> = {};
  for (const [key, execution] of Object.entries(state.executions)) {
    executions[key] = { ...execution };
  }
  return {
    ...state,
    executions,
    subscriptions: { ...state.subscriptions },
    incidents: { ...state.incidents },
  };
}

/** The draft before the first event of an instance. */
export const emptyDraft = (): Draft => ({
  id: '',
  processId: '',
  version: 0,
  conversation: '',
  status: 'active',
  nextKey: 1,
  executions: {},
  subscriptions: {},
  incidents: {},
});

/** Adds an execution under its scope and counts it there. */
export function addExecution(draft: Draft, execution: DraftExecution): void {
  draft.executions[execution.key] = execution;
  const scope = draft.executions[execution.scope];
  if (scope) scope.live += 1;
  noteKey(draft, execution.key);
}

/** Removes an execution and forgets it in its scope. */
export function removeExecution(draft: Draft, key: number): void {
  const execution = draft.executions[key];
  if (!execution) return;
  const scope = draft.executions[execution.scope];
  if (scope) {
    scope.live -= 1;
    if (scope.joins?.[execution.element] === key) forgetJoin(scope, execution.element);
  }
  // eslint-disable-next-line @typescript-eslint/no-dynamic-delete -- the record must stay JSON
  delete draft.executions[key];
}

/** Ends a join's hold on its element, so that the next token begins a new one. */
export function forgetJoin(scope: DraftExecution, element: string): void {
  const { [element]: _gone, ...rest } = scope.joins ?? {};
  if (Object.keys(rest).length > 0) scope.joins = rest;
  else delete scope.joins;
}

/** Keys are given out by counting; every event that brings one moves the counter. */
export function noteKey(draft: Draft, key: number): void {
  if (key >= draft.nextKey) draft.nextKey = key + 1;
}
