import type { JudgedCase, RuleCase } from '@waybill/engine/rule-cases';
import type { Analysis, Language, RuleSet } from '@waybill/engine/rules';

/** What is asked of the engine beside the page. */
export interface CheckRequest {
  /** Later questions have higher numbers. */
  readonly number: number;
  readonly set: RuleSet;
  readonly cases: readonly RuleCase[];
  /** Calendars and tables that are deployed, as they were deployed. */
  readonly resources: readonly { readonly kind: string; readonly json: string }[];
  /** The case that is open, and the language of whoever looks at it. */
  readonly open: number | undefined;
  readonly language: Language;
}

/** What is wrong, where. */
export interface Problem {
  readonly code: string;
  readonly message: string;
  readonly mend?: string;
  /** JSON pointer into the rule set. */
  readonly at?: string;
}

export type CaseVerdict = Pick<JudgedCase, 'differences' | 'outputs' | 'matched'>;

/** Why one case comes out as it does. */
export interface CaseTold {
  readonly sentence: string;
  readonly steps: readonly {
    readonly id: string;
    readonly fired: boolean;
    readonly text: string;
  }[];
}

export interface Checked {
  readonly problems: readonly Problem[];
  /** By case; none where the set cannot be compiled. */
  readonly verdicts: readonly CaseVerdict[];
  readonly told?: CaseTold;
  /** Comes later; absent where the set cannot be compiled. */
  readonly analysis?: Analysis;
}

export interface CheckAnswer extends Checked {
  readonly number: number;
  /** Nothing more comes of the question. */
  readonly last: boolean;
}
