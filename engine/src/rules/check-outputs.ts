import type { Result } from '../errors/failure.ts';
import { ok } from '../errors/failure.ts';
import { decimalOf } from './decimal-value.ts';
import { referenceIn } from './fact-reference.ts';
import type { JsonValidator } from './json-validator.ts';
import { refuse } from './refuse.ts';
import { setNameOf } from './set-name.ts';
import type { RuleDefinition, RuleSet } from './rule-set.ts';

/** Finds at deployment what a rule would give wrongly; what it takes from inputs waits for those. */
export function checkOutputs(
  set: RuleSet,
  rule: RuleDefinition,
  validate: JsonValidator,
): Result<void> {
  const { params } = rule.event;
  const literals = Object.entries(params).filter(([, value]) => referenceIn(value) === undefined);
  const problem =
    literals.length === Object.keys(params).length ? validate(params)[0] : undeclared(set, rule);
  if (problem !== undefined) return refuseOutputs(set, rule, problem);
  if (!isFolded(set)) return DONE;
  const odd = literals.find(([, value]) => decimalOf(value) === undefined);
  if (odd === undefined) return DONE;
  return refuseOutputs(set, rule, `'/${odd[0]}' is not a decimal, as its aggregation needs`);
}

const DONE: Result<void, never> = ok(undefined);

/** `sum`, `min` and `max` calculate; the others only gather. */
const isFolded = ({ aggregation }: RuleSet): boolean =>
  aggregation === 'sum' || aggregation === 'min' || aggregation === 'max';

function undeclared({ outputs }: RuleSet, { event }: RuleDefinition): string | undefined {
  const declared = Object.keys(outputs['properties'] ?? {});
  const name = Object.keys(event.params).find((param) => !declared.includes(param));
  return name === undefined ? undefined : `'/${name}' is not declared in its properties`;
}

const refuseOutputs = (set: RuleSet, rule: RuleDefinition, problem: string): Result<never> =>
  refuse(
    'RULE_SET_OUTPUTS',
    `Expected event.params of rule '${rule.id}' of ${setNameOf(set)} ` +
      `to fit the outputs schema, but ${problem}.`,
  );
