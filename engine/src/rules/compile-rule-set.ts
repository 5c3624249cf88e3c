import type { Result } from '../errors/failure.ts';
import { ok } from '../errors/failure.ts';
import { checkOutputs } from './check-outputs.ts';
import type { RuleCheck } from './check-rule.ts';
import { checkRule } from './check-rule.ts';
import { checkShape } from './check-shape.ts';
import type { FactSource } from './fact-reference.ts';
import type { JsonValidator } from './json-validator.ts';
import { refuse } from './refuse.ts';
import type { RunRules } from './run-rules.ts';
import { prepareRules } from './run-rules.ts';
import type { RuleSet } from './rule-set.ts';
import { setNameOf } from './set-name.ts';
import { compileUserSchema } from './user-schema.ts';

/** A rule set that has been checked whole; it can be evaluated any number of times, at once too. */
export interface CompiledRuleSet {
  /** As written, copied. */
  readonly ruleSet: RuleSet;
  /** Every input, or part of one, that a rule reads, by the key json-rules-engine knows it under. */
  readonly facts: ReadonlyMap<string, FactSource>;
  readonly validateInputs: JsonValidator;
  readonly validateOutputs: JsonValidator;
  readonly run: RunRules;
}

/** Checks and compiles a rule set as read by `JSON.parse`; whatever it cannot do is refused here. */
export function compileRuleSet(json: unknown): Result<CompiledRuleSet> {
  const shaped = checkShape(json);
  if (!shaped.ok) return shaped;
  const definition = shaped.value;
  const schemas = compileSchemas(definition);
  if (!schemas.ok) return schemas;
  const facts = checkRules(definition, schemas.value.validateOutputs);
  if (!facts.ok) return facts;
  return ok({
    ruleSet: definition,
    facts: facts.value,
    ...schemas.value,
    run: prepareRules(definition.rules),
  });
}

type Schemas = Pick<CompiledRuleSet, 'validateInputs' | 'validateOutputs'>;

function compileSchemas(definition: RuleSet): Result<Schemas> {
  const inputs = compileUserSchema(definition.inputs);
  const outputs = compileUserSchema(definition.outputs);
  if (inputs.ok && outputs.ok) {
    return ok({ validateInputs: inputs.validate, validateOutputs: outputs.validate });
  }
  const [part, problem] = inputs.ok
    ? ['outputs', outputs.ok ? '' : outputs.problem]
    : ['inputs', inputs.problem];
  return refuse(
    'RULE_SET_SCHEMA',
    `Expected '/${part}' of ${setNameOf(definition)} to be a JSON Schema, but ${problem}.`,
  );
}

function checkRules(
  definition: RuleSet,
  validateOutputs: JsonValidator,
): Result<ReadonlyMap<string, FactSource>> {
  const check: RuleCheck = {
    setName: setNameOf(definition),
    declared: new Set(Object.keys(definition.inputs['properties'] ?? {})),
    facts: new Map(),
  };
  const ids = new Set<string>();
  for (const rule of definition.rules) {
    if (ids.has(rule.id)) {
      return refuse(
        'RULE_SET_RULE_TWICE',
        `Expected each rule of ${check.setName} to have its own id, but '${rule.id}' stands twice.`,
      );
    }
    ids.add(rule.id);
    const checked = checkRule(check, rule);
    if (!checked.ok) return checked;
    const outputs = checkOutputs(definition, rule, validateOutputs);
    if (!outputs.ok) return outputs;
  }
  return ok(check.facts);
}
