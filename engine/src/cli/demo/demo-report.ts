import type { CompanyReport } from './company/company-report.ts';
import type { Verification } from '../../runtime/engine-values.ts';

/** One thing that happened to an order, in words. */
export interface HistoryLine {
  /** Epoch milliseconds. */
  readonly time: number;
  readonly element: string;
  /** Name of the element. */
  readonly what: string;
  /** The person who did it; absent: done by the engine or by a worker. */
  readonly who?: string;
  /** Amounts, dates and reasons. */
  readonly facts: string;
}

export interface DemoOrder {
  readonly file: string;
  readonly instanceId: string;
  readonly status: string;
  readonly order: string;
  readonly customer: string;
  /** Decimal string. */
  readonly amount: string;
  /** ISO 4217. */
  readonly currency: string;
  /** `YYYY-MM-DD`; absent: it did not come to that. */
  readonly deliveredOn?: string;
  readonly invoice?: string;
  readonly invoicedOn?: string;
  readonly paidOn?: string;
  /** Exceptions that people have settled: of the order, its credit, material and payment. */
  readonly exceptions: number;
  /** Warnings that managers have got. */
  readonly alarms: number;
  readonly history: readonly HistoryLine[];
}

export interface DemoReport {
  readonly store: string;
  readonly orders: readonly DemoOrder[];
  /** Absent where only the sample orders were wanted. */
  readonly company?: CompanyReport;
  readonly verification: Verification;
}
