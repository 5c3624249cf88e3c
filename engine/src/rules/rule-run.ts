import type { Json } from '../model/index.ts';
import type { Amount } from './decimal-value.ts';
import { LIMITS } from './limits.ts';
import type { Charge } from './operators/rule-operator.ts';
import { RuleStop } from './rule-stop.ts';

export type Inputs = Readonly<Record<string, Json>>;

/** The date of the fact that is judged, and the zone its days are meant in. Never a clock. */
export interface FactMoment {
  /** ISO 8601 date, or date-time; one without offset is meant in `timeZone`. */
  readonly factDate: string;
  /** IANA zone, e.g. `Asia/Shanghai`. */
  readonly timeZone: string;
}

/** One evaluation: what it sees, what it has found out, what it has used up. */
export interface RuleRun {
  readonly inputs: Inputs;
  readonly moment: FactMoment;
  /** By slot; undefined where not read yet. */
  readonly values: (Json | undefined)[];
  /** The same as decimals; null where it is none. */
  readonly amounts: (Amount | null | undefined)[];
  readonly charge: Charge;
  /** Told what FEEL warns of; absent where nobody asks why. */
  readonly warn: ((of: string, warning: string) => void) | undefined;
}

export type Reader = (run: RuleRun) => Json;

export type AmountReader = (run: RuleRun) => Amount | null;

export function newRun(
  inputs: Inputs,
  moment: FactMoment,
  { warn, budget = LIMITS.comparisons }: { warn?: RuleRun['warn']; budget?: number } = {},
): RuleRun {
  let left: number = budget;
  const charge = (values: number): void => {
    left -= values;
    if (left < 0) throw overspent(budget);
  };
  return { inputs, moment, values: [], amounts: [], charge, warn };
}

const overspent = (budget: number): RuleStop =>
  new RuleStop(
    'RULES_BUDGET',
    `Expected the conditions to look at no more than ${budget} values, but they go on.`,
  );
