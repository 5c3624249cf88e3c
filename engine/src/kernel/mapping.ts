import { ok, type Result } from '../errors/failure.ts';
import type { EvaluationScope, Json, Mapping, Variables } from '../model/index.ts';
import { evaluate } from './scope.ts';

/**
 * Evaluates mappings in order. A later source sees what an earlier one gave, and a dotted target
 * sets one member of a context and keeps the others.
 */
export function evaluateMappings(
  mappings: readonly Mapping[],
  scope: EvaluationScope,
  elementId: string,
): Result<Variables> {
  const values: Record<string, Json> = {};
  for (const mapping of mappings) {
    const result = evaluate(mapping.source, overlaid(scope, values), elementId);
    if (!result.ok) return result;
    const [name = '', ...path] = mapping.target.split('.');
    const before = Object.hasOwn(values, name) ? values[name] : scope.lookup(name);
    values[name] = withMember(before, path, result.value);
  }
  return ok(values);
}

/** The same scope with `values` in front. */
export const overlaid = (scope: EvaluationScope, values: Variables): EvaluationScope => ({
  ...scope,
  lookup: (name) => (Object.hasOwn(values, name) ? values[name] : scope.lookup(name)),
});

function withMember(container: Json | undefined, path: readonly string[], value: Json): Json {
  const [name, ...rest] = path;
  if (name === undefined) return value;
  const members = isContext(container) ? container : {};
  const inner = Object.hasOwn(members, name) ? members[name] : undefined;
  return { ...members, [name]: withMember(inner, rest, value) };
}

const isContext = (value: Json | undefined): value is Readonly<Record<string, Json>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
