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
  ['keep-advance', paid],
  ['prepare-materials', materialsPrepared],
  ['plan-lines', linesPlanned],
  ['plan-delivery', deliveryPlanned],
  ['note-settlement', exceptionResolved],
  ['decide-as-manager', exceptionResolved],
  ['collect-deposit', nothingMore],
  ['credit-accepted', (seen) => seen.text('letterOfCredit.number')],
  ['produce', (seen) => joined(seen.text('production.finishedOn'), seen.text('production.note'))],
  ['inspect-goods', (seen) => seen.text('inspection.note')],
  ['assemble', assembled],
  ['arrange-shipment', shipped],
  ['notify-shipment', customerTold],
  ['goods-arrived', nothingMore],
  ['arrival-due', nothingMore],
  ['confirm-arrival', arrived],
  ['issue-invoice', invoiced],
  ['reconcile-statement', reconciled],
  ['keep-receipt', paid],
  ['write-off', (seen) => seen.money('writtenOff')],
  ['remind-customer', outstanding],
  ['alert-manager', (seen, language) => inWords(seen.text('alarm.code'), language)],
  ['warn-due', outstanding],
  ['decide-overdue', choice('overdueMeasure', 'measure')],
  ['block-customer', (seen) => seen.text('customer.number')],
  ['release-order', (seen, language) => inWords(seen.text('stoppedBy'), language)],
  ['change-in-force', (seen) => seen.money('orderAmount')],
  ['order-closed', nothingMore],
  ['order-stopped', nothingMore],
]);
