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
    scenario: 'order-to-cash/cancelled-in-time',
    because: CAUSES.noEventSubProcess,
    seen: 'already-shipped cancellation-agreed cancellation-requested decide-cancellation notify-stop order-must-stop order-stopped release-order stop status',
  },
  {
    scenario: 'order-to-cash/cancelled-too-late',
    because: CAUSES.noEventSubProcess,
    seen: 'already-shipped cancellation cancellation-declined cancellation-requested decline-cancellation',
  },
  {
    scenario: 'order-to-cash/expert-late',
    because: CAUSES.noEventSubProcess,
    seen: 'alarm-noted alarm-raised alarms alert-manager apply-corrections money-at-stake notify-stop order-must-stop order-stopped refuse-order[1] release-order resolve-exceptions stop status',
  },
  {
    scenario: 'order-to-cash/over-credit-refused',
    because: CAUSES.noEventSubProcess,
    seen: 'notify-stop order-must-stop order-stopped refuse-credit release-order stop',
  },
  {
    scenario: 'order-to-cash/payment-overdue',
    because: CAUSES.noEventSubProcess,
    seen: 'alarm-raised alarm-settled alarms alert-manager block-customer decide-overdue money-at-stake supply-stopped',
  },
  {
    scenario: 'order-to-cash/payment-reminded',
    because: CAUSES.noEventSubProcess,
    seen: 'alarm-raised alarm-settled alarms alert-manager decide-overdue money-at-stake supply-stopped',
  },
  {
    scenario: 'order-to-cash/prepayment-missing',
    because: CAUSES.noEventSubProcess,
    seen: 'notify-stop order-must-stop order-stopped release-order stop stop-unpaid',
  },
  {
    scenario: 'order-to-cash/production-late',
    because: CAUSES.noEventSubProcess,
    seen: 'alarm-noted alarm-raised alarms alert-manager already-shipped cancellation cancellation-agreed cancellation-declined cancellation-requested decide-cancellation decline-cancellation money-at-stake',
  },
  {
    scenario: 'order-to-cash/shipment-late',
    because: CAUSES.noEventSubProcess,
    seen: 'alarm-noted alarm-raised alarms alert-manager money-at-stake',
  },
];
