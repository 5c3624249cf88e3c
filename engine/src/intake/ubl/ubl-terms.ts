import type {
  AllowanceCharge,
  DateKind,
  FreeText,
  Incoterm,
  OrderDate,
  PaymentTerm,
  Reference,
  Tax,
} from '../canonical-order.ts';
import { currencyOf, incotermOf } from '../interpret/coded.ts';
import { decimalOf } from '../interpret/decimal.ts';
import { momentOfIso } from '../interpret/moment.ts';
import { dayOf, orderDate } from '../interpret/order-date.ts';
import type { Field, NoteBook } from '../note.ts';
import type { XmlElement } from './xml-element.ts';

/** The place of money: amounts carry their currency, which must be the order's. */
export interface MoneyContext {
  readonly currency: string | null;
  readonly notes: NoteBook;
}

/** A number that may be missing together with its element. */
export function decimalIn(
  element: XmlElement | null,
  what: string,
  notes: NoteBook,
): string | null {
  if (element === null) return null;
  return decimalOf({ text: element.take(), path: element.path }, what, notes);
}

/** An amount in the order's currency; the attribute stays unmapped where it differs. */
export function amountOf(
  element: XmlElement | null,
  what: string,
  money: MoneyContext,
): string | null {
  if (element === null) return null;
  const stated = element.attributes.find(({ local }) => local === 'currencyID')?.value.trim();
  if (stated === money.currency) element.attribute('currencyID');
  return decimalIn(element, what, money.notes);
}

/** The currency of an amount where it is another than the order's. */
export function otherCurrencyOf(element: XmlElement | null, money: MoneyContext): string | null {
  const text = element?.attribute('currencyID') ?? null;
  if (element === null || text === money.currency) return null;
  return currencyOf({ text, path: `${element.path}/@currencyID` }, money.notes);
}

export function isoDay(field: Field, notes: NoteBook): string | null {
  return dayOf(field, momentOfIso(field.text ?? ''), notes);
}

/** `date` and, beside it, `time` (xsd:date and xsd:time) as one date of the order. */
export function isoDate(
  field: Field,
  time: string | null,
  kind: DateKind,
  notes: NoteBook,
): OrderDate[] {
  if (field.text === null) return [];
  const stated = time === null ? field.text : `${field.text}T${time}`;
  const moment = momentOfIso(stated);
  return [orderDate({ kind, code: null, stated, path: field.path, moment }, notes)];
}

/** cac:Delivery: a requested period, and the latest date there may be beside it. */
export function deliveryDates(deliveries: readonly XmlElement[], notes: NoteBook): OrderDate[] {
  return deliveries.flatMap((delivery) => {
    const period = delivery.find('RequestedDeliveryPeriod');
    return [
      ...dateIn(period, ['StartDate', 'StartTime'], 'earliest-delivery', notes),
      ...dateIn(period, ['EndDate', 'EndTime'], 'latest-delivery', notes),
      ...dateIn(delivery, ['LatestDeliveryDate', 'LatestDeliveryTime'], 'latest-delivery', notes),
    ];
  });
}

function dateIn(
  element: XmlElement | null,
  [day, time]: readonly [day: string, time: string],
  kind: DateKind,
  notes: NoteBook,
): OrderDate[] {
  if (!element?.find(day)?.peek()) return [];
  return isoDate(element.field(day), element.value(time), kind, notes);
}

/** cac:DeliveryTerms: the term's code is its ID, the place its location. */
export function deliveryTermOf(terms: XmlElement | null, notes: NoteBook): Incoterm | null {
  if (terms === null || terms.find('ID') === null) return null;
  const id = terms.field('ID');
  const place = terms.value('DeliveryLocation', 'Name') ?? terms.value('DeliveryLocation', 'ID');
  terms.find('ID')?.confirm('schemeID', /^(?:UNCL4053|INCOTERMS.*)$/i);
  return incotermOf(id, place ?? terms.value('SpecialTerms'), notes);
}

export function paymentTermOf(terms: XmlElement, notes: NoteBook): PaymentTerm {
  const id = terms.value('ID');
  const days = terms.find('SettlementPeriod', 'DurationMeasure');
  const inDays = days?.attributes.some(({ value }) => value.trim() === 'DAY') ?? false;
  days?.confirm('unitCode', /^DAY$/);
  const texts = terms.all('Note').map((note) => note.take());
  return {
    code: id === null ? null : `ubl:${id}`,
    text: texts.filter((text) => text !== null).join('\n') || null,
    netDays:
      days && inDays ? decimalOf({ text: days.take(), path: days.path }, 'the days', notes) : null,
    dueDate: isoDay(terms.field('PaymentDueDate'), notes),
    discountPercent: decimalOf(terms.field('SettlementDiscountPercent'), 'the discount', notes),
    discountDays: null,
  };
}

/** cac:AllowanceCharge; without a readable indicator it is left unmapped. */
export function allowanceOf(element: XmlElement, money: MoneyContext): AllowanceCharge[] {
  const indicator = element.find('ChargeIndicator')?.peek();
  if (indicator !== 'true' && indicator !== 'false') return [];
  element.value('ChargeIndicator');
  const code = element.value('AllowanceChargeReasonCode');
  const factor = element.field('MultiplierFactorNumeric');
  return [
    {
      charge: indicator === 'true',
      amount: amountOf(element.find('Amount'), 'the amount', money),
      percent: decimalOf(factor, 'the percentage', money.notes),
      base: amountOf(element.find('BaseAmount'), 'the base amount', money),
      code: code === null ? null : `ubl:${code}`,
      reason: element.value('AllowanceChargeReason'),
    },
  ];
}

/** cac:ClassifiedTaxCategory and cac:TaxCategory. */
export function taxOf(category: XmlElement, notes: NoteBook): Tax {
  const id = category.value('ID');
  category.find('ID')?.confirm('schemeID', /^UNCL5305$/i);
  return {
    type: category.value('TaxScheme', 'ID'),
    category: id,
    percent: decimalOf(category.field('Percent'), 'the tax rate', notes),
    amount: null,
  };
}

/** A document reference: its ID, and its date and type where given. */
export function referenceOf(
  element: XmlElement,
  kind: Reference['kind'],
  notes: NoteBook,
): Reference[] {
  const number = element.value('ID');
  if (number === null) return [];
  const description = element.value('DocumentType') ?? element.value('ContractType');
  const date = isoDay(element.field('IssueDate'), notes);
  return [{ kind, code: `ubl:${element.name.local}`, number, description, date }];
}

export function textsOf(elements: readonly XmlElement[]): FreeText[] {
  return elements.flatMap((element) => {
    const text = element.take();
    const subjectCode = `ubl:${element.name.local}`;
    return text === null ? [] : [{ subjectCode, subject: null, text }];
  });
}
