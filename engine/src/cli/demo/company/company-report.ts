/** What there is to see of the company on its last day. */
export interface CompanyReport {
  /** `YYYY-MM-DD` */
  readonly from: string;
  readonly today: string;
  readonly seed: string;
  readonly orders: {
    readonly all: number;
    readonly open: number;
    /** Open, not shipped, and past the day by which it had to be. */
    readonly late: number;
  };
  /** Invoices that are due and not paid. */
  readonly overdueInvoices: number;
  readonly tasks: {
    readonly open: number;
    readonly overdue: number;
    /** By the group that they are offered to. */
    readonly byGroup: Readonly<Record<string, number>>;
  };
  readonly incidents: number;
  /** Entries of the ledger that wait for a decision. */
  readonly proposals: number;
  /** By process: instances, and those that go on. */
  readonly processes: Readonly<Record<string, { readonly all: number; readonly open: number }>>;
}
