import type { Json, Variables } from '../../model/index.ts';
import type { InstanceState } from '../state.ts';
import type { Turn } from '../turn.ts';

/**
 * Sets each variable in the nearest scope, from the execution `key` outwards, that has one of this
 * name; a new name is set at the process. So results reach whoever declared the variable.
 */
export function propagateVariables(turn: Turn, key: number, values: Variables): void {
  const byScope = new Map<number, Record<string, Json>>();
  for (const [name, value] of Object.entries(values)) {
    const scope = declaringScope(turn.state, key, name);
    const group = byScope.get(scope) ?? {};
    group[name] = value;
    byScope.set(scope, group);
  }
  for (const [scope, group] of byScope) {
    turn.emit({ kind: 'variables-set', scope, values: group });
  }
}

/** Sets variables in the scope of the execution `key` itself. */
export function setLocalVariables(turn: Turn, key: number, values: Variables): void {
  if (Object.keys(values).length > 0) turn.emit({ kind: 'variables-set', scope: key, values });
}

function declaringScope(state: InstanceState, from: number, name: string): number {
  let execution = state.executions[from];
  let outermost = from;
  while (execution) {
    outermost = execution.key;
    if (execution.variables && Object.hasOwn(execution.variables, name)) return execution.key;
    execution = state.executions[execution.scope];
  }
  return outermost;
}
