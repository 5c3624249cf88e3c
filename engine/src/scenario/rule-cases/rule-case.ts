import type { Json, Variables } from '../../model/index.ts';

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
