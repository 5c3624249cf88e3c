import type { Failure, Result } from '../../errors/failure.ts';
import type { Json } from '../../model/index.ts';
import type { Aggregation } from '../rule-set.ts';

export interface MatchedRule {
  readonly id: string;
  readonly priority: number;
  /** With the values taken from the inputs. */
  readonly outputs: Readonly<Record<string, Json>>;
}

export interface HitInput {
  /** In the order of the file. */
  readonly matched: readonly MatchedRule[];
  readonly aggregation: Aggregation;
  /** "Rule set 'x' version '1'", to begin messages with. */
  readonly setName: string;
}

export interface Hit {
  /** One rule's outputs (null without a match), a list of them, or a number for `count`. */
  readonly outputs: Json;
  /** Rules that the outputs come from, in the order of the outputs. */
  readonly from: readonly string[];
}

/** What a hit policy makes of the rules that matched; it sees nothing else. */
export type HitPolicyBehaviour = (input: HitInput) => Result<Hit, Failure>;
