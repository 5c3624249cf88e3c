import type { Result } from '../errors/failure.ts';
import { fail, ok } from '../errors/failure.ts';
import { checkShape } from './check-shape.ts';
import type { CompiledFact } from './compile/compile-facts.ts';
import { compileFacts } from './compile/compile-facts.ts';
import type { NamedResource } from './compile/compile-resources.ts';
import { compileResources } from './compile/compile-resources.ts';
import type { CompiledRule } from './compile/compile-rules.ts';
import { compileRules } from './compile/compile-rules.ts';
import { createFactSlots } from './compile/fact-slots.ts';
import type { ProblemList } from './compile/problem-list.ts';
import { problemList } from './compile/problem-list.ts';
import type { SetCompiler } from './compile/set-compiler.ts';
import type { RuleResources } from './resources.ts';
import type { RuleProblem } from './rule-problem.ts';
import type { RuleResource } from './rule-resource.ts';
import type { RuleSet } from './rule-set.ts';
import type { CompiledSchema } from './schema/compile-schema.ts';
import { compileUserSchema, propertiesOf } from './schema/user-schema.ts';
import { setNameOf } from './set-name.ts';

/** A rule set that has been checked whole and compiled to closures; it may be evaluated at any time. */
export interface CompiledRuleSet {
  /** As written, copied. */
  readonly ruleSet: RuleSet;
  readonly inputs: CompiledSchema;
  readonly outputs: CompiledSchema;
  readonly facts: readonly CompiledFact[];
  readonly rules: readonly CompiledRule[];
  readonly resources: RuleResources;
  /** Tables and calendars of files of their own that it names. */
  readonly named: readonly NamedResource[];
  /** A fact names a calendar: all that there are count as named. */
  readonly choosesCalendar: boolean;
}

/**
 * Checks and compiles a rule set as read by `JSON.parse`; whatever it cannot do is refused here, all
 * problems at once. `deployed` are tables and calendars that it may name, the newest of an id last.
 */
export function compileRuleSet(
  json: unknown,
  deployed: readonly RuleResource[] = [],
): Result<CompiledRuleSet, readonly RuleProblem[]> {
  const read = readRuleSet(json);
  if (!read.ok) return read;
  const set = read.value;
  const problems = problemList(setNameOf(set), set.rules);
  const compiled = compileParts(set, deployed, problems);
  return compiled === undefined || problems.found.length > 0 ? fail(problems.found) : ok(compiled);
}

/** Copies what has the shape of a rule set; what it says may still be wrong. */
export function readRuleSet(json: unknown): Result<RuleSet, readonly RuleProblem[]> {
  const shaped = checkShape('rule-set', json);
  // The schema describes RuleSet, and the value has just been found to fit it.
  return shaped.ok ? ok(shaped.value as unknown as RuleSet) : shaped;
}

function compileParts(
  set: RuleSet,
  deployed: readonly RuleResource[],
  problems: ProblemList,
): CompiledRuleSet | undefined {
  const inputs = compileSchemaOf(set, 'inputs', problems);
  const outputs = compileSchemaOf(set, 'outputs', problems);
  const found = compileResources(set, deployed, problems);
  const { resources, named, calendar, anyCalendar, table } = found;
  const slots = createFactSlots(set, problems);
  const { read, readAmount, readForFeel } = slots;
  const compiler: SetCompiler = {
    ...{ set, problems, resources, calendar, anyCalendar, table },
    ...{ read, readAmount, readForFeel },
  };
  const facts = compileFacts(compiler, slots);
  if (inputs === undefined || outputs === undefined) return undefined;
  const rules = compileRules(compiler, outputs);
  checkMoney(compiler);
  const choosesCalendar = found.choosesCalendar();
  return { ruleSet: set, inputs, outputs, facts, rules, resources, named, choosesCalendar };
}

function compileSchemaOf(
  set: RuleSet,
  part: 'inputs' | 'outputs',
  problems: ProblemList,
): CompiledSchema | undefined {
  const compiled = compileUserSchema(set[part]);
  if (compiled.ok) return compiled.schema;
  const path = [part, ...compiled.path.split('/').slice(1)];
  problems.report('RULE_SET_SCHEMA', path, (at) => {
    return `Expected ${at} to be part of a JSON Schema, but ${compiled.problem}.`;
  });
  return undefined;
}

function checkMoney({ set, problems, read }: SetCompiler): void {
  const { money, outputs } = set;
  if (money === undefined) return;
  if (typeof money.currency === 'object') read(money.currency, ['money', 'currency']);
  if (Object.hasOwn(propertiesOf(outputs), money.output)) return;
  problems.report('RULE_SET_OUTPUTS', ['money', 'output'], (at) => {
    return `Expected the outputs schema to declare '${money.output}', which is named at ${at}, but it does not.`;
  });
}
