import { CAUSES, type Cause } from './causes.ts';

/** One scenario of a shipped process on which the engines differ. */
export interface ShippedDifference {
  readonly scenario: string;
  readonly because: Cause;
  /** The places, and `status` where that differs. */
  readonly seen: string;
}

/** Every difference there is; one that is not here, or not any more, fails. */
export const SHIPPED_DIFFERENCES: readonly ShippedDifference[] = [
  {
    scenario: 'after-sales-repair/repaired-under-warranty',
    because: CAUSES.startsAtAll,
    seen: 'registered-by-clerk registration-started status',
  },
  {
    scenario: 'after-sales-repair/withdrawn-before-goods',
    because: CAUSES.noEventSubProcess,
    seen: 'status',
  },
  {
    scenario: 'after-sales-repair/withdrawn-in-repair',
    because: CAUSES.noEventSubProcess,
    seen: 'status',
  },
  {
    scenario: 'order-to-cash/cancelled-in-time',
    because: CAUSES.errorNotCaught,
    seen: 'cancel-order cancellation status',
  },
  {
    scenario: 'order-to-cash/expert-late',
    because: CAUSES.errorNotCaught,
    seen: 'apply-corrections refuse-order[1] resolve-exceptions status',
  },
  {
    scenario: 'order-to-cash/over-credit-refused',
    because: CAUSES.errorNotCaught,
    seen: 'notify-stop order-must-stop order-stopped refuse-credit release-order stop',
  },
  {
    scenario: 'order-to-cash/prepayment-missing',
    because: CAUSES.errorNotCaught,
    seen: 'notify-stop order-must-stop order-stopped release-order stop stop-unpaid',
  },
];
