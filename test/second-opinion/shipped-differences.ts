import { CAUSES, type Cause } from './causes.ts';

/** One scenario of a shipped process on which the engines differ. */
export interface ShippedDifference {
  readonly scenario: string;
  readonly because: Cause;
  /** Where a second cause adds places of its own. */
  readonly andBecause?: Cause;
  /** The places, and `status` where that differs. */
  readonly seen: string;
}

/** Every difference there is; one that is not here, or not any more, fails. */
export const SHIPPED_DIFFERENCES: readonly ShippedDifference[] = [
  {
    scenario: 'complaint/8d-cancelled',
    scenario: 'credit-review/appeal-heard',
    because: CAUSES.beginsEverywhere,
    seen: 'review-begun review-needed status',
  },
  {
    scenario: 'credit-review/appeal-too-late',
    because: CAUSES.beginsEverywhere,
    seen: 'review-begun review-needed status',
  },
  {
    scenario: 'credit-review/customer-unknown',
    because: CAUSES.errorUncaught,
    seen: 'customer-unknown status',
  },
  {
    scenario: 'credit-review/watched-customer-gone',
    because: CAUSES.errorToCaller,
    seen: 'customer-unknown status',
  },
  {
    scenario: 'customer-registration/on-site-completed-by-clerk',
    because: CAUSES.beginsEverywhere,
    seen: 'application-received registered-offline status',
  },
  {
    scenario: 'customer-registration/online-abandoned',
    because: CAUSES.beginsEverywhere,
    seen: 'application-received registered-offline status',
  },
  {
    scenario: 'customer-registration/online-completed',
    because: CAUSES.beginsEverywhere,
    seen: 'application-received registered-offline status',
  },
  {
    scenario: 'customer-registration/withdrawn',
    because: CAUSES.noEventSubProcess,
    seen: 'status',
  },
  {
    scenario: 'complaint/withdrawn-after-remedy',
    because: CAUSES.errorNotCaught,
    andBecause: CAUSES.compensationBoundary,
    seen: 'remedy-ordered withdrawal withdrawn status',
  },
  {
    scenario: 'complaint/withdrawn-at-once',
    because: CAUSES.errorNotCaught,
    seen: 'withdrawal withdrawn status',
  },
  {
    scenario: 'customer-care/stopped',
    scenario: 'customer-registration/withdrawn-before-entry',
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
