import type { Json } from '../../model/index.ts';
import type { Amount } from '../decimal-value.ts';
import type { RuleResources } from '../resources.ts';

/** Takes the cost of a comparison in values looked at; throws where an evaluation costs too much. */
export type Charge = (values: number) => void;

/** A comparison of decimals costs about as much as that of so many plain values. */
export const DECIMAL_COST = 5;

export interface RuleOperator {
  /** What `value` must be, for the sentence "Expected …"; a reference to an input always may be. */
  readonly expects: string;
  /** Of a literal; in an object, references may still stand in place of its members. */
  readonly accepts: (expected: Json) => boolean;
  /** `value` must stand in the set: it may not come from inputs. */
  readonly literalOnly?: true;
  /** Does the value seen stand in this relation to the expected one? Unlike things never do. */
  readonly holds: (seen: Json, expected: Json, charge: Charge, resources: RuleResources) => boolean;
  /** For a value that is known beforehand: the same answers as `holds`, sooner. */
  readonly prepare?: (expected: Json) => PreparedOperator;
  /** The same for operators that compare decimals; null is what is none. Costs `DECIMAL_COST`. */
  readonly prepareAmount?: (expected: Json) => (seen: Amount | null) => boolean;
}

export type PreparedOperator = (seen: Json, charge: Charge, resources: RuleResources) => boolean;
