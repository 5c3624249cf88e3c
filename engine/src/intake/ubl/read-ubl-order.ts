import type { OrderKind, Party, Reference, Source, StatedTotals } from '../canonical-order.ts';
import { currencyOf } from '../interpret/coded.ts';
import { timeOfDigits } from '../interpret/moment.ts';
import type { NoteBook } from '../note.ts';
import { NO_TOTALS } from '../order-draft.ts';
import type { OrderDraft } from '../order-draft.ts';
import { lineOf } from './ubl-line.ts';
import { addressOf, identifierOf, partyOf } from './ubl-party.ts';
import {
  allowanceOf,
  amountOf,
  deliveryDates,
  deliveryTermOf,
  isoDate,
  isoDay,
  paymentTermOf,
  referenceOf,
  textsOf,
} from './ubl-terms.ts';
import type { MoneyContext } from './ubl-terms.ts';
import type { XmlElement } from './xml-element.ts';

export interface UblContext {
  readonly kind: OrderKind;
  readonly source: Source;
  readonly notes: NoteBook;
}

/** The root element of an Order, OrderChange or OrderCancellation (UBL 2.1, 3.2) as an order. */
export function readUblOrder(root: XmlElement, { kind, source, notes }: UblContext): OrderDraft {
  const currency = currencyOf(root.field('DocumentCurrencyCode'), notes);
  root.find('DocumentCurrencyCode')?.confirm('listID', /^ISO ?4217/i);
  const money = { currency, notes };
  const type = root.value('OrderTypeCode');
  return {
    version: 1,
    orderNumber: root.value('ID'),
    kind,
    kindCode: null,
    typeCode: type === null ? null : `ubl:${type}`,
    changedOrder: kind === 'original' ? null : root.value('OrderReference', 'ID'),
    issueDate: isoDay(root.field('IssueDate'), notes),
    issueTime: issueTimeOf(root),
    currency,
    ...partiesOf(root, notes),
    contacts: [],
    dates: [
      ...deliveryDates(root.all('Delivery'), notes),
      ...isoDate(root.field('ValidityPeriod', 'EndDate'), null, 'valid-until', notes),
    ],
    incoterm: deliveryTermOf(root.find('DeliveryTerms'), notes),
    paymentTerms: root.all('PaymentTerms').map((terms) => paymentTermOf(terms, notes)),
    lines: root.all('OrderLine').map((line, index) => lineOf(line, index + 1, money)),
    allowances: root.all('AllowanceCharge').flatMap((one) => allowanceOf(one, money)),
    taxes: [],
    references: referencesOf(root, kind, notes),
    texts: textsOf([
      ...root.all('Note'),
      ...root.all('CancellationNote'),
      ...root.all('AccountingCost'),
    ]),
    statedTotals: totalsOf(root, money),
    source,
  };
}

/** xsd:time; one that is none stays unmapped. */
function issueTimeOf(root: XmlElement): string | null {
  const stated = root.find('IssueTime')?.peek() ?? '';
  const match = /^(\d\d):(\d\d):(\d\d)$/.exec(stated);
  const time = match ? timeOfDigits(match.slice(1).join('')) : null;
  if (time !== null) root.value('IssueTime');
  return time;
}

type Parties = Pick<OrderDraft, 'buyer' | 'seller' | 'shipTo' | 'invoicee' | 'otherParties'>;

function partiesOf(root: XmlElement, notes: NoteBook): Parties {
  const at = (role: string) => partyOf(root.find(role, 'Party'), role, notes);
  const { shipTo, receiver } = deliveryPartiesOf(root, notes);
  return {
    buyer: at('BuyerCustomerParty'),
    seller: at('SellerSupplierParty'),
    shipTo,
    invoicee: at('AccountingCustomerParty'),
    otherParties: [at('OriginatorCustomerParty'), receiver].filter((party) => party !== null),
  };
}

interface DeliveryParties {
  readonly shipTo: Party | null;
  /** Who receives, where they sit elsewhere than the goods go to. */
  readonly receiver: Party | null;
}

/** Who receives is cac:DeliveryParty, where is cac:DeliveryLocation or DeliveryAddress: one party. */
function deliveryPartiesOf(root: XmlElement, notes: NoteBook): DeliveryParties {
  const delivery = root.find('Delivery');
  if (delivery === null) return { shipTo: null, receiver: null };
  const receiver = partyOf(delivery.find('DeliveryParty'), 'DeliveryParty', notes);
  const place = placeOf(delivery, notes);
  if (place === null) return { shipTo: receiver, receiver: null };
  if (receiver === null) return { shipTo: place, receiver: null };
  const names = [receiver.name, ...receiver.otherNames, place.name];
  const [name = null, ...otherNames] = names.filter((text) => text !== null);
  const address = place.address ?? receiver.address;
  const shipTo = { ...receiver, name, otherNames, ids: [...receiver.ids, ...place.ids], address };
  const elsewhere = place.address !== null && receiver.address !== null;
  return { shipTo, receiver: elsewhere ? receiver : null };
}

/** The place of delivery as a party without contacts; null where none is named. */
function placeOf(delivery: XmlElement, notes: NoteBook): Party | null {
  const location = delivery.find('DeliveryLocation');
  const address = addressOf(location?.find('Address') ?? delivery.find('DeliveryAddress'), notes);
  const ids = identifierOf(location?.find('ID') ?? null);
  const name = location?.value('Name') ?? null;
  if (name === null && address === null && ids.length === 0) return null;
  const rest = { otherNames: [], contacts: [], references: [] };
  return { roleCode: 'ubl:DeliveryParty', name, ids, address, ...rest };
}

function referencesOf(root: XmlElement, kind: OrderKind, notes: NoteBook): Reference[] {
  const at = (of: Reference['kind'], local: string) =>
    root.all(local).flatMap((element) => referenceOf(element, of, notes));
  const customer = root.value('CustomerReference');
  const plain = { description: null, date: null };
  return [
    ...at('contract', 'Contract'),
    ...at('quotation', 'QuotationDocumentReference'),
    ...at('price-list', 'CatalogueReference'),
    ...at('other', 'OriginatorDocumentReference'),
    ...at('other', 'AdditionalDocumentReference'),
    ...(kind === 'original'
      ? at('order', 'OrderDocumentReference')
      : at('order', 'OrderReference')),
    ...(customer === null
      ? []
      : [{ kind: 'other' as const, code: 'ubl:CustomerReference', number: customer, ...plain }]),
  ];
}

function totalsOf(root: XmlElement, money: MoneyContext): StatedTotals {
  const total = root.find('AnticipatedMonetaryTotal') ?? root.find('LegalMonetaryTotal');
  const at = (local: string) => amountOf(total?.find(local) ?? null, 'the total', money);
  return {
    ...NO_TOTALS,
    lineAmount: at('LineExtensionAmount'),
    allowances: at('AllowanceTotalAmount'),
    charges: at('ChargeTotalAmount'),
    taxExclusive: at('TaxExclusiveAmount'),
    tax: amountOf(root.find('TaxTotal', 'TaxAmount'), 'the tax', money),
    taxInclusive: at('TaxInclusiveAmount'),
    prepaid: at('PrepaidAmount'),
    rounding: at('PayableRoundingAmount'),
    payable: at('PayableAmount'),
  };
}
