import type { FreeText, PriceBasis, Unit } from '../canonical-order.ts';
import { itemIdsOf } from '../interpret/item-ids.ts';
import type { ItemIdKind, StatedItemId } from '../interpret/item-ids.ts';
import { rec20Of, unitOf } from '../interpret/unit.ts';
import { quote } from '../note.ts';
import type { NoteBook } from '../note.ts';
import type { LineDraft } from '../order-draft.ts';
import {
  allowanceOf,
  amountOf,
  decimalIn,
  deliveryDates,
  otherCurrencyOf,
  referenceOf,
  taxOf,
  textsOf,
} from './ubl-terms.ts';
import type { MoneyContext } from './ubl-terms.ts';
import type { XmlElement } from './xml-element.ts';

/** cac:OrderLine with its cac:LineItem. */
export function lineOf(orderLine: XmlElement, place: number, order: MoneyContext): LineDraft {
  const line = orderLine.find('LineItem') ?? orderLine;
  const item = line.find('Item');
  const number = line.value('ID') ?? String(place);
  const notes = order.notes.onLine(number);
  const unit = quantityUnit(line, notes);
  const [description = null, ...more] = item ? namesOf(item) : [];
  return {
    number,
    path: orderLine.path,
    ...actionOf(line),
    itemIds: itemIdsOf(item ? itemIdsIn(item) : [], notes),
    description,
    quantity: decimalIn(line.find('Quantity'), 'the quantity', notes),
    unit,
    priceBasis: basisOf(line, unit.code, notes),
    ...moneyOf(line, { currency: order.currency, notes }),
    dates: datesOf(line, notes),
    taxes: item ? item.all('ClassifiedTaxCategory').map((one) => taxOf(one, notes)) : [],
    references: orderLine
      .all('DocumentReference')
      .flatMap((one) => referenceOf(one, 'other', notes)),
    texts: [
      ...more.map((text) => ({ subjectCode: 'ubl:Description', subject: null, text })),
      ...(item ? propertiesOf(item) : []),
      ...textsOf([...line.all('Note'), ...orderLine.all('Note'), ...line.all('AccountingCost')]),
    ],
  };
}

function namesOf(item: XmlElement): string[] {
  const names = [...item.all('Name'), ...item.all('Description')].map((one) => one.take());
  return names.filter((text) => text !== null);
}

function quantityUnit(line: XmlElement, notes: NoteBook): Unit {
  const quantity = line.find('Quantity');
  const text = quantity?.attribute('unitCode') ?? null;
  quantity?.confirm('unitCodeListID', REC20_NAME);
  return unitOf({ text, path: `${quantity?.path ?? line.path}/@unitCode` }, 'rec20', notes);
}

type LineMoney = Pick<LineDraft, 'unitPrice' | 'currency' | 'statedAmount' | 'allowances'>;

/** The line's own currency is that of its price; the other amounts must be in it too. */
function moneyOf(line: XmlElement, order: MoneyContext): LineMoney {
  const price = line.find('Price', 'PriceAmount');
  const currency = otherCurrencyOf(price, order);
  const money = { currency: currency ?? order.currency, notes: order.notes };
  return {
    unitPrice: decimalIn(price, 'the unit price', order.notes),
    currency,
    statedAmount: amountOf(line.find('LineExtensionAmount'), 'the line amount', money),
    allowances: line.all('AllowanceCharge').flatMap((one) => allowanceOf(one, money)),
  };
}

const REC20_NAME = /^UNECE ?Rec ?20/i;

/** UNCL 1229, of which Peppol uses these. */
const ACTIONS: ReadonlyMap<string, 'add' | 'change' | 'delete'> = new Map([
  ['1', 'add'],
  ['2', 'delete'],
  ['3', 'change'],
]);

function actionOf(line: XmlElement): Pick<LineDraft, 'action' | 'actionCode'> {
  const code = line.value('LineStatusCode');
  const action = ACTIONS.get(code ?? '') ?? null;
  return { action, actionCode: code === null ? null : `ubl:${code}` };
}

/** Several deliveries of one line are a split, which the order cannot hold: all stay unmapped. */
function datesOf(line: XmlElement, notes: NoteBook) {
  const deliveries = line.all('Delivery');
  if (deliveries.length <= 1) return deliveryDates(deliveries, notes);
  const seen = `Expected one delivery of the line, but it has ${deliveries.length}.`;
  notes.add('INTAKE_LINE_SPLIT', seen, deliveries[0]?.path);
  return [];
}

function itemIdsIn(item: XmlElement): StatedItemId[] {
  const at = (kind: ItemIdKind, local: string) =>
    item.all(local).flatMap((one) => itemIdOf(one.find('ID'), kind));
  return [
    ...at('buyer', 'BuyersItemIdentification'),
    ...at('seller', 'SellersItemIdentification'),
    ...at('gtin', 'StandardItemIdentification'),
    ...at('other', 'ManufacturersItemIdentification'),
  ];
}

function itemIdOf(element: XmlElement | null, kind: ItemIdKind): StatedItemId[] {
  const id = element?.take() ?? null;
  if (element === null || id === null) return [];
  const scheme = element.attribute('schemeID');
  const standard = scheme === null || scheme === '0160' || scheme === 'GTIN';
  const sure = kind === 'gtin' && !standard ? 'other' : kind;
  return [{ kind: sure, id, scheme: `ubl:${scheme ?? kind}`, path: element.path }];
}

/** cbc:BaseQuantity; in another unit than the line's it is no plain divisor. */
function basisOf(line: XmlElement, unit: string | null, notes: NoteBook): PriceBasis {
  const base = line.find('Price', 'BaseQuantity');
  if (base === null) return { quantity: '1', unit, code: null };
  const stated = base.attribute('unitCode');
  base.confirm('unitCodeListID', REC20_NAME);
  const quantity = decimalIn(base, 'the price basis', notes);
  const code = stated === null ? unit : rec20Of(stated, 'rec20');
  const basis = { unit: code, code: stated === null ? null : `ubl:${stated}` };
  if (code === unit) return { quantity, ...basis };
  const seen = `Expected a price for the unit ordered, but it is per ${quote(stated ?? '')}.`;
  notes.add('INTAKE_PRICE_BASIS', seen, base.path);
  notes.unread.push({ path: base.path, raw: base.peek() ?? '', reason: seen });
  return { quantity: null, ...basis };
}

/** cac:AdditionalItemProperty: a name and a value, kept as a text under that name. */
function propertiesOf(item: XmlElement): FreeText[] {
  return item.all('AdditionalItemProperty').flatMap((property) => {
    const [subject, text] = [property.value('Name'), property.value('Value')];
    if (text === null)
      return subject === null ? [] : [{ subjectCode: PROPERTY, subject: null, text: subject }];
    return [{ subjectCode: PROPERTY, subject, text }];
  });
}

const PROPERTY = 'ubl:AdditionalItemProperty';
