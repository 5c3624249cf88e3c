import type { Failure, Result } from '../errors/failure.ts';
import { ok } from '../errors/failure.ts';
import type { Json, Variables } from '../model/index.ts';
import type { CompiledRuleSet } from './compile-rule-set.ts';
import type { Hit, MatchedRule } from './hit-policy/hit-policy-behaviour.ts';
import { HIT_POLICIES } from './hit-policy/registry.ts';
import { plainJson } from './plain-json.ts';
import { refuse } from './refuse.ts';
import type { FactMoment, Inputs, RuleRun } from './rule-run.ts';
import { newRun } from './rule-run.ts';
import { RuleStop } from './rule-stop.ts';
import { isObject } from './schema/json-kinds.ts';
import type { SchemaProblem } from './schema/schema-check.ts';
import { setNameOf } from './set-name.ts';

/** What the hit policy makes of the rules that match. */
export type Decision = Hit;

/**
 * The outputs without the reasons: no more conditions are looked at than settle the matter, so that
 * hit policy `first` ends with its first match. Pure.
 */
export function decideRuleSet(
  compiled: CompiledRuleSet,
  inputs: Variables,
  moment: FactMoment,
): Result<Decision> {
  const checked = checkInputs(compiled, inputs);
  return checked.ok ? decideOn(compiled, checked.value, moment) : checked;
}

/** Copied, so that the explanation stays true whatever becomes of the variables. */
export function checkInputs({ ruleSet, inputs }: CompiledRuleSet, given: unknown): Result<Inputs> {
  const copied = plainJson(given);
  if (!copied.ok) {
    const { path, seen } = copied.problem;
    return refuseInputs(setNameOf(ruleSet), `at '${path}' ${seen}`);
  }
  if (inputs.fits(copied.value) && isObject(copied.value)) return ok(copied.value);
  return refuseInputs(setNameOf(ruleSet), told(inputs.problems(copied.value)));
}

const refuseInputs = (setName: string, because: string): Result<never> =>
  refuse(
    'RULES_INPUTS',
    `Expected the inputs to fit the inputs schema of ${setName}, but ${because}.`,
  );

const told = (problems: readonly SchemaProblem[]): string =>
  problems.map(({ path, text }) => `${path === '' ? 'the whole' : `'${path}'`} ${text}`).join('; ');

/** On inputs that have been checked and copied. */
export function decideOn(
  compiled: CompiledRuleSet,
  inputs: Inputs,
  moment: FactMoment,
): Result<Decision> {
  try {
    return hitOf(compiled, newRun(inputs, moment));
  } catch (stop) {
    if (stop instanceof RuleStop) return { ok: false, failure: inSet(compiled, stop.failure) };
    throw stop;
  }
}

/** The failure with the set named. */
const inSet = ({ ruleSet }: CompiledRuleSet, failure: Failure): Failure => ({
  ...failure,
  message: `${failure.message} (${setNameOf(ruleSet)})`,
});

function hitOf(compiled: CompiledRuleSet, run: RuleRun): Result<Decision> {
  const { ruleSet } = compiled;
  const matched = matchesOf(compiled, run);
  const hit = HIT_POLICIES[ruleSet.hitPolicy]({
    matched,
    aggregation: ruleSet.aggregation ?? 'list',
    setName: setNameOf(ruleSet),
  });
  if (!hit.ok) return hit;
  const misfit = misfitOf(compiled, matched, hit.value);
  if (misfit === undefined) return hit;
  return refuse(
    'RULES_OUTPUTS',
    `Expected what ${setNameOf(ruleSet)} gives to fit its outputs schema, but ${misfit}.`,
  );
}

interface Match extends MatchedRule {
  /** Found to fit when it was compiled. */
  readonly fixed: boolean;
}

function matchesOf({ ruleSet, rules }: CompiledRuleSet, run: RuleRun): readonly Match[] {
  const matches: Match[] = [];
  for (const { definition, conditions, outputs } of rules) {
    if (!conditions.holds(run)) continue;
    const { id, priority = 1 } = definition;
    matches.push({ id, priority, outputs: outputs.read(run), fixed: outputs.fixed });
    if (ruleSet.hitPolicy === 'first') break;
  }
  return matches;
}

/** Each rule that counts must fit, and so must totals of one kind; a number has no schema. */
function misfitOf(
  { ruleSet, outputs: schema }: CompiledRuleSet,
  matched: readonly Match[],
  { from, outputs }: Hit,
): string | undefined {
  if (ruleSet.aggregation === 'count') return undefined;
  const computed = matched.filter(({ fixed }) => !fixed);
  const counted = computed.length > 0 ? new Set(from) : undefined;
  const values: Json[] = computed
    .filter(({ id }) => counted?.has(id) === true)
    .map((rule) => rule.outputs);
  if (typeof ruleSet.aggregation === 'string' && isObject(outputs)) values.push(outputs);
  const misfit = values.find((value) => !schema.fits(value));
  return misfit === undefined ? undefined : told(schema.problems(misfit));
}
