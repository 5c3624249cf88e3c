import type { Language } from '../language.ts';
import type { SeenValues } from './seen-values.ts';
import {
  arrived,
  assembled,
  customerTold,
  invoiced,
  outstanding,
  paid,
  reconciled,
  shipped,
} from './tell-delivery.ts';
import {
  creditChecked,
  deliveryPlanned,
  exceptionResolved,
  linesPlanned,
  materialsPrepared,
  orderChecked,
  orderEntered,
  orderReceived,
} from './tell-order.ts';
import { inWords, joined } from './words.ts';

/** What is worth saying once an element is done; undefined: nothing. */
type Telling = (seen: SeenValues, language: Language) => string | undefined;

const nothingMore: Telling = () => '';

/** A person's choice and the reason given for it. */
const choice =
  (variable: string, member: string): Telling =>
  (seen, language) =>
    joined(inWords(seen.text(`${variable}.${member}`), language), seen.text(`${variable}.comment`));

/** By element of order-to-cash. Elements that are not here are passed over in the demo's history. */
export const TELLINGS: ReadonlyMap<string, Telling> = new Map<string, Telling>([
  ['order-received', orderReceived],
  ['check-order', orderChecked],
  ['resolve-exception', exceptionResolved],
  ['enter-order', orderEntered],
  ['check-credit', creditChecked],
  ['approve-credit', choice('creditDecision', 'decision')],
  ['request-prepayment', (seen) => seen.money('prepayment.amount')],
  ['prepayment-received', paid],
  ['prepare-materials', materialsPrepared],
  ['plan-lines', linesPlanned],
  ['plan-delivery', deliveryPlanned],
  ['produce', (seen) => joined(seen.text('production.finishedOn'), seen.text('production.note'))],
  ['assemble', assembled],
  ['arrange-shipment', shipped],
  ['notify-shipment', customerTold],
  ['goods-arrived', nothingMore],
  ['arrival-due', nothingMore],
  ['confirm-arrival', arrived],
  ['issue-invoice', invoiced],
  ['reconcile-statement', reconciled],
  ['payment-received', paid],
  ['remind-customer', outstanding],
  ['alert-manager', (seen, language) => inWords(seen.text('alarm.code'), language)],
  ['decide-overdue', choice('overdueMeasure', 'measure')],
  ['block-customer', (seen) => seen.text('customer.number')],
  ['release-order', (seen, language) => inWords(seen.text('stopCode'), language)],
  ['order-closed', nothingMore],
  ['order-stopped', nothingMore],
]);
