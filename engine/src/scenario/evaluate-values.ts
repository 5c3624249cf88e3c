import { WaybillError } from '../errors/failure.ts';
import { compileExpression, variablesScope } from '../expression/index.ts';
import type { Json, Variables } from '../model/index.ts';

/** What the FEEL texts of a scenario see. */
export interface ValueScope {
  readonly variables: Variables;
  /** Epoch milliseconds. */
  readonly now: number;
  readonly timeZone: string;
  /** Path in the scenario, for failures. */
  readonly at: string;
}

/** The values with each text that begins with `=`, at any depth, replaced by its FEEL result. */
export function evaluateValues(values: Variables, scope: ValueScope): Variables {
  const evaluated = Object.entries(values).map(([name, value]) => [
    name,
    evaluateValue(value, { ...scope, at: `${scope.at}.${name}` }),
  ]);
  // Built from the entries of `values`, each with a JSON value.
  return Object.fromEntries(evaluated) as Variables;
}

export function evaluateValue(value: Json, scope: ValueScope): Json {
  if (typeof value === 'string') return value.startsWith('=') ? evaluateText(value, scope) : value;
  if (typeof value !== 'object' || value === null) return value;
  if (isList(value)) {
    return value.map((item, index) =>
      evaluateValue(item, { ...scope, at: `${scope.at}[${index}]` }),
    );
  }
  return evaluateValues(value, scope);
}

function evaluateText(text: string, { variables, now, timeZone, at }: ValueScope): Json {
  const compiled = compileExpression(text);
  const evaluation = compiled.ok
    ? compiled.value.evaluate(variablesScope(variables, { now, timeZone }))
    : compiled;
  if (evaluation.ok) return evaluation.value;
  throw new WaybillError({
    code: 'SCENARIO_EXPRESSION',
    message: `Expected "${text}" at "${at}" to have a result, but ${evaluation.failure.message}`,
    mend: 'Correct the expression, or write the value itself without a leading "=".',
  });
}

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);
