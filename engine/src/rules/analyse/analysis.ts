import type { Json } from '../../model/index.ts';
import type { HitPolicy } from '../rule-set.ts';

/** Inputs that no rule takes. */
export interface Gap {
  readonly example: Readonly<Record<string, Json>>;
}

/** Inputs that two rules take, and what the hit policy makes of that. */
export interface Overlap {
  /** In the order of the file. */
  readonly rules: readonly [string, string];
  readonly example: Readonly<Record<string, Json>>;
  /** `error` where an evaluation would fail (unique, any with other outputs). */
  readonly severity: 'error' | 'information';
}

/** What was found over the declared domains of the inputs. Every example was evaluated. */
export interface Analysis {
  readonly ruleSet: string;
  readonly version: string;
  readonly hitPolicy: HitPolicy;
  /** Nothing was left out: there are no gaps and overlaps but those told. */
  readonly complete: boolean;
  /** Why it is not complete. */
  readonly leftOut: readonly string[];
  /** Kinds of inputs that were told apart. */
  readonly regions: number;
  readonly gaps: readonly Gap[];
  readonly overlaps: readonly Overlap[];
  /** Found, also past those that are listed. */
  readonly gapCount: number;
  readonly overlapCount: number;
  /** Rules that were never seen to win; certain where the analysis is complete. */
  readonly neverWin: readonly string[];
}
