import type { Result } from '../errors/failure.ts';
import { ok } from '../errors/failure.ts';
import { factKey, referenceIn, sourceOf } from './fact-reference.ts';
import type { FactSource } from './fact-reference.ts';
import { LIMITS } from './limits.ts';
import { OPERATORS } from './operators/registry.ts';
import { refuse } from './refuse.ts';
import type { Comparison, Condition, FactReference, RuleDefinition } from './rule-set.ts';

/** What is gathered on the way through the rules of one set. */
export interface RuleCheck {
  /** "rule set 'x' version '1'" */
  readonly setName: string;
  /** Names declared in `inputs.properties`. */
  readonly declared: ReadonlySet<string>;
  /** Every fact read so far, by its key. */
  readonly facts: Map<string, FactSource>;
}

/** Checks the conditions of a rule and the references in its outputs. */
export function checkRule(check: RuleCheck, rule: RuleDefinition): Result<void> {
  const place: Place = { check, rule: `rule '${rule.id}' of ${check.setName}` };
  const conditions = checkCondition(place, rule.conditions, ['conditions']);
  if (!conditions.ok) return conditions;
  for (const [name, value] of Object.entries(rule.event.params)) {
    const reference = referenceIn(value);
    if (reference === undefined) continue;
    const known = checkReference(place, reference, ['event', 'params', name]);
    if (!known.ok) return known;
  }
  return DONE;
}

interface Place {
  readonly check: RuleCheck;
  readonly rule: string;
}

type Path = readonly string[];

const DONE: Result<void, never> = ok(undefined);

function checkCondition(place: Place, condition: Condition, path: Path): Result<void> {
  if ('fact' in condition) return checkComparison(place, condition, path);
  const inside = childrenOf(condition);
  if (nestingOf(path) >= LIMITS.nesting) {
    return refuse(
      'RULE_SET_SIZE',
      `Expected conditions of ${place.rule} nested at most ${LIMITS.nesting} deep, but they go deeper.`,
    );
  }
  for (const { step, child } of inside) {
    const checked = checkCondition(place, child, [...path, ...step]);
    if (!checked.ok) return checked;
  }
  return DONE;
}

function childrenOf(
  condition: Exclude<Condition, Comparison>,
): readonly { readonly step: Path; readonly child: Condition }[] {
  if ('not' in condition) return [{ step: ['not'], child: condition.not }];
  const [word, children] = 'all' in condition ? ['all', condition.all] : ['any', condition.any];
  return children.map((child, at) => ({ step: [word, String(at)], child }));
}

const nestingOf = (path: Path): number =>
  path.filter((step) => step === 'all' || step === 'any' || step === 'not').length;

function checkComparison(place: Place, comparison: Comparison, path: Path): Result<void> {
  const { operator, value } = comparison;
  const seen = checkReference(place, comparison, path);
  if (!seen.ok) return seen;
  const expected = referenceIn(value);
  if (expected !== undefined) return checkReference(place, expected, [...path, 'value']);
  const known = OPERATORS[operator];
  if (known?.accepts(value) === true) return DONE;
  return refuse(
    'RULE_SET_OPERAND',
    `Expected the value of '${operator}' at ${where(place, path)} to be ` +
      `${known?.expects ?? 'of a known operator'}, but it is ${shortened(JSON.stringify(value))}.`,
  );
}

function checkReference(place: Place, reference: FactReference, path: Path): Result<void> {
  const { fact, path: factPath } = reference;
  if (!place.check.declared.has(fact)) {
    return refuse(
      'RULE_SET_FACT',
      `Expected the inputs to declare fact '${shortened(fact)}', which is read at ` +
        `${where(place, path)}, but they do not.`,
    );
  }
  const source = sourceOf(reference);
  if (source === undefined) {
    return refuse(
      'RULE_SET_FACT',
      `Expected a path such as '$.member[0]' at ${where(place, path)}, but it is ` +
        `'${shortened(factPath ?? '')}'.`,
    );
  }
  place.check.facts.set(factKey(reference), source);
  return DONE;
}

const where = (place: Place, path: Path): string => `'/${path.join('/')}' of ${place.rule}`;

const shortened = (text: string): string => (text.length > 80 ? `${text.slice(0, 80)}…` : text);
