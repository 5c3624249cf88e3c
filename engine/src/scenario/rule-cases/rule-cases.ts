import { ok, type Failure, type Result } from '../../errors/failure.ts';
import type { Json, Variables } from '../../model/index.ts';
import { jsonFileReader } from '../read-json-file.ts';
import schema from './rule-cases.schema.json' with { type: 'json' };

/** Cases of one rule set: `<name>.cases.json` beside `<name>.json`. */
export interface RuleCases {
  readonly ruleSet: string;
  readonly cases: readonly RuleCase[];
}

export interface RuleCase {
  readonly title: { readonly zh: string; readonly en: string };
  readonly inputs: Variables;
  /** ISO 8601; the day from which the set counts where absent. */
  readonly factDate?: string;
  /** Ids of all rules whose conditions hold. */
  readonly matched?: readonly string[];
  /** What the hit policy makes of them. */
  readonly outputs?: Json;
}

const read = jsonFileReader({
  schema,
  name: 'cases of a rule set',
  codes: { notJson: 'SCENARIO_NOT_JSON', shape: 'SCENARIO_SHAPE' },
});

export function readRuleCases(text: string, file: string): Result<RuleCases, readonly Failure[]> {
  const checked = read(text, file);
  // The schema describes RuleCases, and the value has just been found to fit it.
  return checked.ok ? ok(checked.value as RuleCases) : checked;
}
