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
    scenario: 'complaint/8d-cancelled',
    because: CAUSES.noEventSubProcess,
    seen: 'status',
  },
  {
    scenario: 'complaint/withdrawn-after-remedy',
    because: CAUSES.errorNotCaught,
    andBecause: CAUSES.notUndoneInside,
    seen: 'cancel-remedy settle withdrawal withdrawn status',
  },
  {
    scenario: 'complaint/withdrawn-at-once',
    because: CAUSES.errorNotCaught,
    seen: 'withdrawal withdrawn status',
  },
  {
    scenario: 'contract-life/customer-declines',
    because: CAUSES.errorInterruptsNothing,
    seen: 'conclude failed valid watching status',
  },
  {
    scenario: 'contract-life/customer-unknown',
    because: CAUSES.errorInterruptsNothing,
    seen: 'agree-draft may-sign no-such-customer to-sign to-sign-off status',
  },
  {
    scenario: 'contract-life/never-agreed',
    because: CAUSES.errorInterruptsNothing,
    seen: 'conclude failed valid watching status',
  },
  {
    scenario: 'contract-life/signature-missing',
    because: CAUSES.errorInterruptsNothing,
    seen: 'conclude failed valid watching status',
  },
  {
    scenario: 'credit-review/customer-unknown',
    because: CAUSES.errorUncaught,
    seen: 'accept-review customer-unknown investigation-begun status',
  },
  {
    scenario: 'credit-review/watched-customer-gone',
    because: CAUSES.errorToCaller,
    seen: 'accept-review customer-unknown investigation-begun',
  },
  {
    scenario: 'customer-care/stopped',
    because: CAUSES.noEventSubProcess,
    seen: 'status',
  },
  {
    scenario: 'contract-life/withdrawn',
    because: CAUSES.noEventSubProcess,
    seen: 'status',
  },
  {
    scenario: 'contract-life/withdrawn-early',
    because: CAUSES.noEventSubProcess,
    seen: 'status',
  },
  {
    scenario: 'customer-data-change/approval-late',
    because: CAUSES.errorInterruptsNothing,
    seen: 'changed credit-touched enter-change not-approved status',
  },
  {
    scenario: 'customer-data-change/bank-fraud',
    because: CAUSES.errorInterruptsNothing,
    seen: 'not-genuine verified verify-change status',
  },
  {
    scenario: 'customer-data-change/call-back-late',
    because: CAUSES.errorInterruptsNothing,
    seen: 'not-genuine verified verify-change status',
  },
  {
    scenario: 'customer-data-change/customer-unknown',
    because: CAUSES.errorInterruptsNothing,
    seen: 'no-such-customer verified verify-change status',
  },
  {
    scenario: 'customer-data-change/number-taken',
    because: CAUSES.errorInterruptsNothing,
    seen: 'changed credit-touched enter-change not-approved status',
  },
  {
    scenario: 'customer-data-change/rejected',
    because: CAUSES.errorInterruptsNothing,
    seen: 'changed credit-touched enter-change not-approved status',
  },
  {
    scenario: 'customer-data-change/values-refused',
    because: CAUSES.errorInterruptsNothing,
    seen: 'changed credit-touched enter-change values-refused status',
  },
  {
    scenario: 'customer-data-change/withdrawn',
    because: CAUSES.noEventSubProcess,
    seen: 'status',
  },
  {
    scenario: 'customer-inquiry/withdrawn-at-once',
    because: CAUSES.noEventSubProcess,
    seen: 'status',
  },
  {
    scenario: 'customer-inquiry/withdrawn-in-talks',
    because: CAUSES.noEventSubProcess,
    seen: 'status',
  },
  {
    scenario: 'customer-registration/contract-failed',
    because: CAUSES.errorInterruptsNothing,
    seen: 'contact-kept customer-opened keep-in-contact kept-in-contact not-contracted only-in-contact take-on',
  },
  {
    scenario: 'customer-registration/contract-late',
    because: CAUSES.errorInterruptsNothing,
    seen: 'contact-kept customer-opened keep-in-contact kept-in-contact not-contracted only-in-contact take-on',
  },
  {
    scenario: 'customer-registration/duplicate-declined',
    because: CAUSES.errorInterruptsNothing,
    seen: 'duplicate-found enter-prospect prospect-known side-by-side to-investigate status',
  },
  {
    scenario: 'customer-registration/duplicate-merged',
    because: CAUSES.errorInterruptsNothing,
    seen: 'duplicate-found enter-prospect prospect-known side-by-side to-investigate status',
  },
  {
    scenario: 'customer-registration/kept-in-contact',
    because: CAUSES.errorInterruptsNothing,
    seen: 'contact-only decide-pursuit to-take-on status',
  },
  {
    scenario: 'customer-registration/number-taken-meanwhile',
    because: CAUSES.errorInterruptsNothing,
    seen: 'duplicate-found enter-prospect prospect-known side-by-side to-investigate status',
  },
  {
    scenario: 'customer-registration/online-abandoned',
    because: CAUSES.errorInterruptsNothing,
    seen: 'enter-prospect given-up prospect-known side-by-side to-investigate status',
  },
  {
    scenario: 'customer-registration/prospect-refused',
    because: CAUSES.errorInterruptsNothing,
    seen: 'decide-pursuit refused-or-lost to-take-on status',
  },
  {
    scenario: 'customer-registration/returned-too-often',
    because: CAUSES.errorInterruptsNothing,
    seen: 'enter-prospect given-up prospect-known side-by-side to-investigate status',
  },
  {
    scenario: 'customer-registration/withdrawn',
    because: CAUSES.noEventSubProcess,
    seen: 'status',
  },
  {
    scenario: 'customer-registration/withdrawn-before-entry',
    because: CAUSES.noEventSubProcess,
    seen: 'status',
  },
  {
    scenario: 'order-exception/refused',
    because: CAUSES.errorUncaught,
    seen: 'refuse-order status',
  },
  {
    scenario: 'order-to-cash/cancelled-before-entry',
    because: CAUSES.errorNotCaught,
    seen: 'cancel-order cancellation status',
  },
  {
    scenario: 'order-to-cash/cancelled-in-production',
    because: CAUSES.handlerInside,
    seen: 'cancel-order cancellation delivery-planned in-time latest-ship-date plan-delivery plan-lines planning preparing-started production-needed production-warning recall-production-notice release-stock to-prepare transport-routes status',
  },
  {
    scenario: 'order-to-cash/change-refused-by-manager',
    because: CAUSES.errorUncaught,
    seen: 'refuse-order status',
  },
  {
    scenario: 'order-to-cash/change-without-credit',
    because: CAUSES.errorUncaught,
    seen: 'refuse-credit status',
  },
  {
    scenario: 'order-to-cash/credit-never-opened',
    because: CAUSES.errorUncaught,
    andBecause: CAUSES.linkDiscarded,
    seen: 'await-credit credit-missing credit-reminded credit-wait-decided decide-credit waiting-on status',
  },
  {
    scenario: 'order-to-cash/credit-not-opened',
    because: CAUSES.errorNotCaught,
    andBecause: CAUSES.linkDiscarded,
    seen: 'keep-cancelled notify-stop order-must-stop order-on-record order-stopped release-order stop stop-kept undo-arrangements status await-credit credit-missing credit-reminded credit-wait-decided decide-credit waiting-on status',
  },
  {
    scenario: 'order-to-cash/credit-refused',
    because: CAUSES.errorUncaught,
    seen: 'refuse-credit status',
  },
  {
    scenario: 'order-to-cash/deposit-missing',
    because: CAUSES.errorUncaught,
    andBecause: CAUSES.linkDiscarded,
    seen: 'await-prepayment decide-prepayment prepayment-decided prepayment-missing reminded-enough waiting-on status',
  },
  {
    scenario: 'order-to-cash/deposit-never-paid',
    because: CAUSES.errorNotCaught,
    andBecause: CAUSES.linkDiscarded,
    seen: 'keep-cancelled notify-stop order-must-stop order-on-record order-stopped release-order stop stop-kept undo-arrangements status await-prepayment decide-prepayment prepayment-decided prepayment-missing reminded-enough waiting-on status',
  },
  {
    scenario: 'order-to-cash/documents-refused',
    because: CAUSES.errorUncaught,
    seen: 'documents-returned status',
  },
  {
    scenario: 'order-to-cash/goods-back',
    because: CAUSES.errorUncaught,
    seen: 'take-goods-back status',
  },
  {
    scenario: 'order-to-cash/goods-taken-back',
    because: CAUSES.compensationBoundary,
    seen: 'invoice-undone status documents-returned status',
  },
  {
    scenario: 'order-to-cash/entered-before',
    because: CAUSES.errorInterruptsNothing,
    seen: 'entered-before entering plan-lines planning-started status',
  },
  {
    scenario: 'order-to-cash/late-everywhere',
    because: CAUSES.handlerInside,
    seen: 'alarm-noted alarm-raised alarms alert-manager all-arrived all-settled arrange-shipment arrival-due arrival-told arriving arriving-begun arriving-done assemble await-arrival book-shipment branch-settled close-order closing closing-begun collect-invoice confirm-arrival delivery-planned documents-first following goods-passed goods-ready goods-shipped goods-under-way in-time inspect-goods invoiced-already issue-invoice judge-quantities keep-arrival keep-invoice keep-shipment latest-ship-date nothing-left notify-shipment order-closed plan-delivery plan-lines planning predicted-late preparing preparing-started produce production-late production-nearly-due production-needed production-warning quantities-right recheck-before-shipment rest-open shipment-late shipment-nearly-due shipment-paid shipment-under-way shipment-warning shipped-and-rest shipping shipping-started tell-delivered to-invoice to-prepare transport-routes warn-production-due warn-production-late warn-shipment-due warn-shipment-late status',
  },
  {
    scenario: 'order-to-cash/made-to-order',
    because: CAUSES.handlerInside,
    seen: 'all-arrived all-settled arrange-shipment arrival-told arriving arriving-begun arriving-done assemble await-arrival book-shipment branch-settled close-order closing closing-begun collect-invoice confirm-arrival delivery-planned documents-first following goods-arrived goods-passed goods-ready goods-shipped goods-under-way in-time inspect-goods invoiced-already issue-invoice judge-quantities keep-arrival keep-invoice keep-shipment latest-ship-date nothing-left notify-shipment order-closed plan-delivery plan-lines planning preparing preparing-started produce production-needed production-warning quantities-right recheck-before-shipment rest-open shipment-paid shipment-under-way shipment-warning shipped-and-rest shipping shipping-started tell-delivered to-invoice to-prepare transport-routes status',
  },
  {
    scenario: 'order-to-cash/no-credit',
    because: CAUSES.errorNotCaught,
    seen: 'keep-cancelled notify-stop order-must-stop order-on-record order-stopped release-order stop stop-kept undo-arrangements status refuse-credit status',
  },
  {
    scenario: 'order-to-cash/partial-shipments',
    because: CAUSES.tokensMerged,
    seen: 'all-arrived all-settled arrival-told arriving arriving-done await-arrival branch-settled close-order closing closing-begun collect-invoice confirm-arrival following goods-arrived invoiced-already issue-invoice keep-arrival keep-invoice order-closed shipment-paid tell-delivered to-invoice status',
  },
  {
    scenario: 'order-to-cash/refused',
    because: CAUSES.errorNotCaught,
    seen: 'notify-stop order-must-stop order-on-record order-stopped release-order stop stop-kept undo-arrangements status refuse-order status',
  },
  {
    scenario: 'order-to-cash/undecided',
    because: CAUSES.handlerInside,
    seen: 'all-arrived all-settled arrange-shipment arrival-told arriving arriving-begun arriving-done assemble await-arrival book-shipment branch-settled close-order closing closing-begun collect-invoice confirm-arrival delivery-planned documents-first following goods-arrived goods-passed goods-ready goods-shipped goods-under-way in-time inspect-goods invoiced-already issue-invoice judge-quantities keep-arrival keep-invoice keep-shipment latest-ship-date nothing-left notify-shipment order-closed plan-delivery plan-lines planning preparing preparing-started produce production-needed production-warning quantities-right recheck-before-shipment rest-open shipment-paid shipment-under-way shipment-warning shipped-and-rest shipping shipping-started tell-delivered to-invoice to-prepare transport-routes status',
  },
  {
    scenario: 'order-to-cash/unsettled-cancelled',
    because: CAUSES.errorNotCaught,
    seen: 'entering-started receiving unsettled status',
  },
  {
    scenario: 'order-to-cash/unsettled-still-wrong',
    because: CAUSES.errorNotCaught,
    seen: 'entering-started receiving unsettled status',
  },
  {
    scenario: 'order-to-cash/cancel-decided-late',
    because: CAUSES.linkDiscarded,
    seen: 'cancellation-declined decline-cancellation not-cancelled',
  },
  {
    scenario: 'order-to-cash/cancel-fee-unanswered',
    because: CAUSES.linkDiscarded,
    seen: 'cancellation-declined decline-cancellation not-cancelled',
  },
  {
    scenario: 'order-to-cash/credit-amended',
    because: CAUSES.linkDiscarded,
    seen: 'await-credit check-credit-terms credit-accepted credit-dates credit-in-order credit-received waiting-on',
  },
  {
    scenario: 'order-to-cash/credit-waited-for',
    because: CAUSES.linkDiscarded,
    seen: 'await-credit check-credit-terms credit-accepted credit-dates credit-in-order credit-missing credit-received credit-reminded credit-wait-decided decide-credit waiting-on',
  },
  {
    scenario: 'order-to-cash/deposit-in-parts',
    because: CAUSES.linkDiscarded,
    seen: 'advance-complete advance-known advance-paid await-prepayment keep-advance prepayment-received reference-corrected review-reference wait-for-rest waiting-on',
  },
  {
    scenario: 'order-to-cash/deposit-reference-wrong',
    because: CAUSES.linkDiscarded,
    seen: 'advance-complete advance-known advance-paid await-prepayment keep-advance prepayment-received reference-corrected review-reference waiting-on',
  },
  {
    scenario: 'order-to-cash/deposit-reminded',
    because: CAUSES.linkDiscarded,
    seen: 'advance-complete advance-paid await-prepayment keep-advance prepayment-received waiting-on',
  },
  {
    scenario: 'order-to-cash/deposit-waited-for',
    because: CAUSES.linkDiscarded,
    seen: 'await-prepayment decide-prepayment prepayment-decided prepayment-missing prepayment-waived reminded-enough waiting-on',
  },
  {
    scenario: 'order-to-cash/documents-not-taken-up',
    because: CAUSES.linkDiscarded,
    seen: 'await-customer customer-silent decide-documents documents-decided documents-handed-over remind-first wait-as-decided waiting-on',
  },
  {
    scenario: 'order-intelligence/plan-withdrawn',
    because: CAUSES.noEventSubProcess,
    seen: 'status',
  },
  {
    scenario: 'order-intelligence/reports-late-and-missing',
    because: CAUSES.eventSubProcessOnce,
    seen: 'alarm-noted alarm-raised alarms alert-manager',
  },
  {
    scenario: 'processing-order/baked-before-production',
    because: CAUSES.handlerInside,
    seen: 'status',
  },
  {
    scenario: 'processing-order/cancellation-declined',
    because: CAUSES.handlerInside,
    seen: 'status',
  },
  {
    scenario: 'processing-order/cancelled-in-production',
    because: CAUSES.errorNotCaught,
    seen: 'cancellation contract-undone materials-undone order-cancelled status',
  },
  {
    scenario: 'processing-order/cancelled-in-review',
    because: CAUSES.errorNotCaught,
    seen: 'cancellation order-cancelled status',
  },
  {
    scenario: 'processing-order/contract-never-signed',
    because: CAUSES.errorNotCaught,
    seen: 'begin-preparation contract-not-signed contract-undone instruction-started materials-awaited materials-undone preparation-started sign-contract status',
  },
  {
    scenario: 'processing-order/contract-signed-late',
    because: CAUSES.handlerInside,
    seen: 'status',
  },
  {
    scenario: 'processing-order/customer-corrected',
    because: CAUSES.handlerInside,
    seen: 'status',
  },
  {
    scenario: 'processing-order/delivered-in-parts',
    because: CAUSES.noEventSubProcess,
    seen: 'announce-delay delivery-nearly-due delivery-watch on-time warn-delivery will-be-late status',
  },
  {
    scenario: 'processing-order/documents-completed-later',
    because: CAUSES.errorNotCaught,
    seen: 'agree-price contract-undone price-not-agreed signing-started status',
  },
  {
    scenario: 'processing-order/documents-never-come',
    because: CAUSES.errorNotCaught,
    seen: 'documents-missing receive-documents review-started status',
  },
  {
    scenario: 'processing-order/engineering-change',
    because: CAUSES.handlerInside,
    andBecause: CAUSES.linkDiscarded,
    seen: 'adjust-process apply-change article-confirmed await-change-answer change-accepted change-agreed change-answered change-dropped change-in-force change-price-in-order change-received change-requested change-unanswered confirm-first-article engineering-change go-on-producing going-on judge-change-price make-first-article offer-change production-finished propose-change quantity-made record-amendment review-change run-on run-production status',
  },
  {
    scenario: 'processing-order/order-and-contract-taken',
    because: CAUSES.handlerInside,
    seen: 'status',
  },
  {
    scenario: 'processing-order/numbers-typed-wrong',
    because: CAUSES.handlerInside,
    seen: 'status',
  },
  {
    scenario: 'processing-order/fee-paid-late',
    because: CAUSES.handlerInside,
    seen: 'status',
  },
  {
    scenario: 'processing-order/first-article-refused-line-stopped',
    because: CAUSES.handlerInside,
    andBecause: CAUSES.linkDiscarded,
    seen: 'adjust-process article-confirmed confirm-first-article going-on line-may-run line-stop-ordered make-first-article production-finished quantity-made run-on run-production settle-line-stop status',
  },
  {
    scenario: 'processing-order/happy-path',
    because: CAUSES.handlerInside,
    seen: 'status',
  },
  {
    scenario: 'processing-order/instruction-rewritten',
    because: CAUSES.handlerInside,
    seen: 'status',
  },
  {
    scenario: 'processing-order/kit-short',
    because: CAUSES.handlerInside,
    seen: 'status',
  },
  {
    scenario: 'processing-order/offer-never-answered',
    because: CAUSES.errorNotCaught,
    seen: 'agree-price contract-undone offer-lapsed signing-started status',
  },
  {
    scenario: 'processing-order/price-rounds',
    because: CAUSES.handlerInside,
    seen: 'status',
  },
  {
    scenario: 'processing-order/price-rounds-used-up',
    because: CAUSES.errorNotCaught,
    seen: 'agree-price contract-undone price-given-up signing-started status',
  },
  {
    scenario: 'processing-order/production-ended-by-stop',
    because: CAUSES.errorNotCaught,
    seen: 'contract-undone delivery-started materials-undone produce production-stopped status',
  },
  {
    scenario: 'processing-order/production-late-warned',
    because: CAUSES.noEventSubProcess,
    seen: 'announce-delay delay-told delivery-nearly-due delivery-watch production-nearly-late production-watch tell-delay warn-delivery warn-production will-be-late status',
  },
  {
    scenario: 'processing-order/repaired-within-warranty',
    because: CAUSES.noEventSubProcess,
    seen: 'repair repair-done repair-requested repair-wanted status',
  },
  {
    scenario: 'processing-order/review-refused',
    because: CAUSES.errorNotCaught,
    seen: 'contract-review pricing-started review-refused status',
  },
  {
    scenario: 'processing-order/review-returned-and-renewed',
    because: CAUSES.errorNotCaught,
    seen: 'agree-price contract-undone price-not-agreed signing-started status',
  },
];
