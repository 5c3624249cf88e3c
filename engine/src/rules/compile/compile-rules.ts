import type { RuleDefinition } from '../rule-set.ts';
import type { CompiledSchema } from '../schema/compile-schema.ts';
import type { CompiledCondition } from './compile-condition.ts';
import { compileCondition } from './compile-condition.ts';
import type { CompiledOutputs } from './compile-outputs.ts';
import { compileOutputs } from './compile-outputs.ts';
import type { SetCompiler } from './set-compiler.ts';

export interface CompiledRule {
  readonly definition: RuleDefinition;
  readonly conditions: CompiledCondition;
  readonly outputs: CompiledOutputs;
}

/** The rules without problems; those with problems are reported. */
export function compileRules(
  compiler: SetCompiler,
  outputSchema: CompiledSchema,
): readonly CompiledRule[] {
  const ids = new Set<string>();
  return compiler.set.rules.flatMap((definition, at) => {
    const path = ['rules', at];
    if (ids.has(definition.id)) {
      compiler.problems.report('RULE_SET_RULE_TWICE', path, (where) => {
        return `Expected each rule to have its own id, but that at ${where} is taken.`;
      });
    }
    ids.add(definition.id);
    const conditions = compileCondition(compiler, definition.conditions, [...path, 'conditions']);
    const outputs = compileOutputs(compiler, definition, { path, schema: outputSchema });
    return conditions && outputs ? [{ definition, conditions, outputs }] : [];
  });
}
