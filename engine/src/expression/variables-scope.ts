import type { EvaluationScope } from '../model/expression.ts';
import type { Variables } from '../model/json.ts';

/** A scope over one object of variables; what the object inherits is not seen. */
export function variablesScope(
  variables: Variables,
  { now, timeZone }: { readonly now: number; readonly timeZone: string },
): EvaluationScope {
  return {
    lookup: (name) => (Object.hasOwn(variables, name) ? variables[name] : undefined),
    now,
    timeZone,
  };
}
