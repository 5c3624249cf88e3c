import type { Result } from '../errors/failure.ts';
import { ok } from '../errors/failure.ts';
import type { Json, Variables } from '../model/index.ts';
import type { CompiledRuleSet } from './compile-rule-set.ts';
import type { Decision } from './decide-rule-set.ts';
import { checkInputs, decideOn } from './decide-rule-set.ts';
import type { Explanation } from './explain.ts';
import { explainOn } from './explain.ts';
import type { FactMoment } from './rule-run.ts';

export interface RuleResult {
  /**
   * One rule's outputs, or null without a match (unique, first, any, priority); a list of them
   * (rule-order, collect list); totals by name, or null (collect sum, min, max); a number (count).
   */
  readonly outputs: Json;
  /** Ids of all rules whose conditions hold, in the order of the file. */
  readonly matched: readonly string[];
  readonly explanation: Explanation;
}

/** The outputs, with why. Pure: the date of the fact comes in, no clock is read. */
export function evaluateRuleSet(
  compiled: CompiledRuleSet,
  inputs: Variables,
  moment: FactMoment,
): Result<RuleResult> {
  const checked = checkInputs(compiled, inputs);
  if (!checked.ok) return checked;
  const decision = decideOn(compiled, checked.value, moment);
  if (!decision.ok) return decision;
  const explanation = explainOn(compiled, {
    inputs: checked.value,
    moment,
    decision: decision.value,
  });
  return ok({ outputs: decision.value.outputs, matched: matchedIn(explanation), explanation });
}

/** Why a decision is as it is: the same as `evaluateRuleSet` gives, made when it is asked for. */
export function explainRuleSet(
  compiled: CompiledRuleSet,
  inputs: Variables,
  made: { readonly moment: FactMoment; readonly decision?: Decision },
): Result<Explanation> {
  const checked = checkInputs(compiled, inputs);
  return checked.ok ? ok(explainOn(compiled, { inputs: checked.value, ...made })) : checked;
}

const matchedIn = ({ rules }: Explanation): readonly string[] =>
  rules.filter(({ fired }) => fired).map(({ id }) => id);
