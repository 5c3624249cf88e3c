import type { Json } from '../../model/index.ts';

/** Takes the cost of a comparison in values looked at; throws where an evaluation costs too much. */
export type Charge = (values: number) => void;

/** A comparison of decimals costs about as much as that of so many plain values. */
export const DECIMAL_COST = 5;

export interface RuleOperator {
  /** What `value` must be, for the sentence "Expected …"; a reference to an input always may be. */
  readonly expects: string;
  readonly accepts: (expected: Json) => boolean;
  /** Does the value seen stand in this relation to the expected one? Unlike things never do. */
  readonly holds: (seen: Json, expected: Json, charge: Charge) => boolean;
}
