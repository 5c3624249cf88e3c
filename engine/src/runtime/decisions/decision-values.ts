import type { BacktestRecord, Judgement } from '../../rules/index.ts';

/** Which of the decisions that history keeps are asked for. */
export interface DecisionsRequest {
  readonly ruleSetId: string;
  /** Epoch milliseconds of the first and of the first no more; absent: since ever, until now. */
  readonly from?: number;
  readonly to?: number;
  /** `next` of the page before. */
  readonly after?: string;
}

/** What a rule set decided then, ready to be judged once more. */
export interface RecordedDecision extends BacktestRecord {
  readonly before: Extract<Judgement, { readonly from: unknown }>;
  readonly instanceId: string;
  readonly processId: string;
  readonly version: string;
  /** Epoch milliseconds. */
  readonly time: number;
}

/** Of at most so much history; a page may be empty and still have a next one. */
export interface DecisionsPage {
  readonly items: readonly RecordedDecision[];
  readonly next?: string;
  /** Instances that were passed. */
  readonly looked: number;
  /** Instances there are; on the first page. */
  readonly of?: number;
}
