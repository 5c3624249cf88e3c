import type { ClauseKind, ClauseStatus } from '../../policies/index.ts';

/** Words of `waybill policies`. */
export interface PolicyMessages {
  readonly kinds: Readonly<Record<ClauseKind, string>>;
  readonly statuses: Readonly<Record<ClauseStatus, string>>;
  readonly columns: Readonly<Record<PolicyColumn, string>>;
  /** The row that adds up all documents. */
  readonly all: string;
  /** What software can carry out, and how much of it is. */
  readonly covered: (carriedOut: number, software: number, percent: number) => string;
  readonly nothing: string;
  readonly because: (reason: string) => string;
  readonly repeated: (times: number) => string;
  /** Above the instances that have executed a clause. */
  readonly executedBy: (instances: number, looked: number) => string;
  readonly notAll: (limit: number) => string;
}

type PolicyColumn =
  | 'document'
  | 'title'
  | 'clause'
  | 'clauses'
  | 'kind'
  | 'text'
  | 'carrier'
  | 'times'
  | 'first'
  | 'instance'
  | 'percent';
