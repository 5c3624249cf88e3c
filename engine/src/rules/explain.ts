import type { Failure } from '../errors/failure.ts';
import type { Json } from '../model/index.ts';
import type { CompiledCondition, CompiledComparison } from './compile/compile-condition.ts';
import type { CompiledFact } from './compile/compile-facts.ts';
import type { NamedResource } from './compile/compile-resources.ts';
import type { CompiledRule } from './compile/compile-rules.ts';
import type { CompiledRuleSet } from './compile-rule-set.ts';
import type { Decision } from './decide-rule-set.ts';
import type { Aggregation, HitPolicy } from './rule-set.ts';
import type { FactMoment, Inputs, RuleRun } from './rule-run.ts';
import { newRun } from './rule-run.ts';
import { RuleStop } from './rule-stop.ts';
import { LIMITS } from './limits.ts';

/** What could not be worked out, and why; the decision did not need it. */
export type NotKnown = { readonly code: string; readonly message: string };

/** One condition with what it saw; groups hold their conditions in the order of the file. */
export type ConditionExplanation =
  | {
      readonly fact: string;
      readonly path?: string;
      readonly operator: string;
      /** The literal, or the value that the reference gave. */
      readonly expected: Json;
      readonly seen: Json;
      readonly passed: boolean;
      readonly failure?: NotKnown;
    }
  | { readonly all: readonly ConditionExplanation[]; readonly passed: boolean }
  | { readonly any: readonly ConditionExplanation[]; readonly passed: boolean }
  | { readonly not: ConditionExplanation; readonly passed: boolean };

export type RuleExplanation = {
  readonly id: string;
  readonly fired: boolean;
  readonly conditions: ConditionExplanation;
};

export type FactExplanation = {
  readonly name: string;
  readonly value: Json;
  readonly failure?: NotKnown;
};

/** Why the rules in `from` and no others count. */
export type Reason =
  'no-match' | 'only-match' | 'first-match' | 'highest-priority' | 'all-agree' | 'all-matches';

/** Why the outputs are what they are. Plain JSON; the same inputs give the same text. */
export type Explanation = {
  readonly ruleSet: string;
  readonly version: string;
  /** The date of the fact, by which the version was chosen. */
  readonly factDate: string;
  readonly hitPolicy: HitPolicy;
  readonly aggregation?: Aggregation;
  /** Tables and calendars of files of their own. */
  readonly resources?: readonly NamedResource[];
  /** Absent where the set could not decide. */
  readonly outputs?: Json;
  /** Rules that the outputs come from. */
  readonly from: readonly string[];
  readonly reason?: Reason;
  /** Computed facts, each after those it uses. */
  readonly facts?: readonly FactExplanation[];
  /** Every rule of the set, in the order of the file. */
  readonly rules: readonly RuleExplanation[];
  /** What FEEL warned of, such as a missing value. */
  readonly warnings?: readonly string[];
};

export interface Explained {
  readonly inputs: Inputs;
  readonly moment: FactMoment;
  /** Absent where the set could not decide. */
  readonly decision?: Decision;
}

/**
 * Looks at every condition of every rule, also those that the decision did not need; what cannot be
 * worked out there is told in its place.
 */
export function explainOn(compiled: CompiledRuleSet, explained: Explained): Explanation {
  const { ruleSet, facts, rules, named } = compiled;
  const { inputs, moment, decision } = explained;
  const { id, version, hitPolicy, aggregation } = ruleSet;
  const warnings = new Set<string>();
  const warn: RuleRun['warn'] = (of, warning) => {
    if (warnings.size < MAX_WARNINGS) warnings.add(`${of}: ${warning}`);
  };
  const run = newRun(inputs, moment, { warn, budget: LIMITS.explained });
  const factsSeen = facts.map((fact) => explainFact(fact, run));
  const rulesSeen = rules.map((rule) => explainRule(rule, run));
  return {
    ...{ ruleSet: id, version, factDate: moment.factDate, hitPolicy },
    ...(aggregation !== undefined && { aggregation }),
    ...(named.length > 0 && { resources: named }),
    ...(decision && { outputs: decision.outputs }),
    from: decision?.from ?? [],
    ...(decision && { reason: reasonOf(hitPolicy, decision) }),
    ...(factsSeen.length > 0 && { facts: factsSeen }),
    rules: rulesSeen,
    ...(warnings.size > 0 && { warnings: [...warnings] }),
  };
}

const MAX_WARNINGS = 50;

function reasonOf(hitPolicy: HitPolicy, { from }: Decision): Reason {
  if (from.length === 0) return 'no-match';
  return REASONS[hitPolicy];
}

const REASONS: Readonly<Record<HitPolicy, Reason>> = {
  unique: 'only-match',
  first: 'first-match',
  priority: 'highest-priority',
  any: 'all-agree',
  collect: 'all-matches',
  'rule-order': 'all-matches',
};

function explainFact({ name, read }: CompiledFact, run: RuleRun): FactExplanation {
  const value = attempt(() => read(run), null);
  return { name, value: value.value, ...failureOf(value) };
}

function explainRule(
  { definition, conditions, outputs }: CompiledRule,
  run: RuleRun,
): RuleExplanation {
  const { told, outcome } = explainCondition(conditions, run);
  // Told what FEEL warns of.
  if (outcome === true) attempt(() => outputs.read(run), {});
  return { id: definition.id, fired: outcome === true, conditions: told };
}

/** Undefined where it could not be worked out. */
type Outcome = boolean | undefined;

interface Seen {
  readonly told: ConditionExplanation;
  readonly outcome: Outcome;
}

function explainCondition(condition: CompiledCondition, run: RuleRun): Seen {
  if (condition.kind === 'comparison') return explainComparison(condition, run);
  const children = condition.children.map((child) => explainCondition(child, run));
  const told = children.map((child) => child.told);
  const [first] = children;
  if (condition.kind === 'not') {
    if (first === undefined) throw new Error('Expected a condition in `not`, but there is none.');
    const outcome = first.outcome === undefined ? undefined : !first.outcome;
    return { told: { not: first.told, passed: outcome === true }, outcome };
  }
  const outcome = settle(children, condition.kind === 'any');
  const passed = outcome === true;
  return {
    told: condition.kind === 'any' ? { any: told, passed } : { all: told, passed },
    outcome,
  };
}

/** As the decision goes: in order, up to the first that settles the matter or cannot be worked out. */
function settle(children: readonly Seen[], by: boolean): Outcome {
  const settling = children.find(({ outcome }) => outcome === undefined || outcome === by);
  return settling === undefined ? !by : settling.outcome;
}

function explainComparison(
  { comparison, seen, expected, holds }: CompiledComparison,
  run: RuleRun,
): Seen {
  const { fact, path, operator } = comparison;
  const value = attempt(() => seen(run), null);
  const against = attempt(() => expected(run), null);
  const passed = attempt(() => holds(run), false);
  const told = {
    fact,
    ...(path === undefined ? {} : { path }),
    operator,
    expected: against.value,
    seen: value.value,
    passed: passed.value,
    ...failureOf(passed),
  };
  return { told, outcome: passed.failure ? undefined : passed.value };
}

interface Attempt<T> {
  readonly value: T;
  readonly failure?: Failure;
}

function attempt<T>(work: () => T, otherwise: T): Attempt<T> {
  try {
    return { value: work() };
  } catch (stop) {
    if (stop instanceof RuleStop) return { value: otherwise, failure: stop.failure };
    throw stop;
  }
}

const failureOf = ({ failure }: Attempt<unknown>): { readonly failure?: NotKnown } =>
  failure ? { failure: { code: failure.code, message: failure.message } } : {};
