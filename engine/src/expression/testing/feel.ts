import type { Evaluation } from '../../model/expression.ts';
import type { Json, Variables } from '../../model/json.ts';
import { compileExpression, compileUnaryTests, variablesScope } from '../index.ts';

/** 2026-01-01T00:00:00Z, which is eight in the morning in Shanghai. */
export const NOW = Date.UTC(2026, 0, 1);

const scopeOf = (variables: Variables) =>
  variablesScope(variables, { now: NOW, timeZone: 'Asia/Shanghai' });

/** Compiles and evaluates; a text that does not compile gives its failure. */
export function evaluation(text: string, variables: Variables = {}): Evaluation {
  const compiled = compileExpression(text);
  return compiled.ok ? compiled.value.evaluate(scopeOf(variables)) : compiled;
}

/** The value of a text; a failure gives `{ failure: code }`. */
export function feel(text: string, variables: Variables = {}): Json {
  const result = evaluation(text, variables);
  return result.ok ? result.value : { failure: result.failure.code };
}

/** The outcome of unary tests for an input. */
export function passes(text: string, input: Json, variables: Variables = {}): Json {
  const compiled = compileUnaryTests(text);
  if (!compiled.ok) return { failure: compiled.failure.code };
  const result = compiled.value.evaluate(scopeOf({ ...variables, '?': input }));
  return result.ok ? result.value : { failure: result.failure.code };
}
