import type { Contact, Incoterm, OrderKind, Party, Reference, Source } from '../canonical-order.ts';
import { countryOf, currencyOf, incotermOf } from '../interpret/coded.ts';
import { quote } from '../note.ts';
import type { NoteBook } from '../note.ts';
import { NO_TOTALS } from '../order-draft.ts';
import type { LineDraft, OrderDraft } from '../order-draft.ts';
import type { FoundCell } from './find-fields.ts';
import type { OrderField, SheetMapping } from './sheet-mapping.ts';
import { dateAt, dayAt, numberAt, textAt } from './sheet-values.ts';

export interface OrderReading {
  readonly fields: ReadonlyMap<OrderField, FoundCell>;
  readonly lines: readonly LineDraft[];
  readonly mapping: SheetMapping;
  readonly source: Source;
}

/** The fields and lines of one order, as found in a table. */
export function sheetOrder(reading: OrderReading, notes: NoteBook): OrderDraft {
  const { fields, lines, mapping, source } = reading;
  const at = (field: OrderField): FoundCell | null => fields.get(field) ?? null;
  const text = (field: OrderField): string | null => textAt(at(field), notes);
  const total = (field: OrderField, what: string) => numberAt(at(field), { what, mapping }, notes);
  const changedOrder = text('changedOrder');
  const contact = contactOf(text);
  const kind = kindOf(at('kind'), changedOrder, notes);
  const note = text('note');
  return {
    version: 1,
    orderNumber: text('orderNumber'),
    ...{ kind, kindCode: null, typeCode: null, changedOrder },
    issueDate: dayAt(at('issueDate'), mapping, notes),
    issueTime: null,
    currency: currencyOf(fieldOf(at('currency')), notes),
    buyer: partyOf('buyer', { at, text, contacts: contact }, notes),
    seller: partyOf('seller', { at, text, contacts: [] }, notes),
    shipTo: partyOf('shipTo', { at, text, contacts: [] }, notes),
    ...{ invoicee: null, otherParties: [], contacts: [] },
    dates: [
      ...dateAt(at('requestedDelivery'), 'requested-delivery', mapping, notes),
      ...dateAt(at('latestShipment'), 'latest-shipment', mapping, notes),
    ],
    incoterm: termOf(at, text, notes),
    paymentTerms: paymentTerms(text('paymentTerms')),
    lines,
    ...{ allowances: [], taxes: [] },
    references: [
      ...referenceOf('contract', text('contract')),
      ...referenceOf('quotation', text('quotation')),
    ],
    texts: note === null ? [] : [{ subjectCode: null, subject: null, text: note }],
    statedTotals: {
      ...NO_TOTALS,
      quantity: total('totalQuantity', 'the total quantity'),
      lineAmount: total('totalAmount', 'the total amount'),
    },
    source,
  };
}

type At = (field: OrderField) => FoundCell | null;
type Text = (field: OrderField) => string | null;

const fieldOf = (cell: FoundCell | null) => ({ text: cell?.text ?? null, path: cell?.path ?? '' });

/** Without a word it is a new order, or, where it names another one, a change of that. */
function kindOf(
  cell: FoundCell | null,
  changedOrder: string | null,
  notes: NoteBook,
): OrderKind | null {
  const word = textAt(cell, notes);
  if (cell === null || word === null) return changedOrder === null ? 'original' : 'change';
  const kind = KINDS.get(word.toLowerCase()) ?? null;
  if (kind !== null) return kind;
  const seen = `Expected new order, change or cancellation, but found ${quote(word)}.`;
  notes.keepUnread('INTAKE_KIND_UNKNOWN', seen, cell);
  return null;
}

const KINDS: ReadonlyMap<string, OrderKind> = new Map(
  Object.entries({
    original: ['original', 'new', 'new order', 'order', '新订单', '新单', '订单', '原单'],
    change: ['change', 'order change', 'revision', 'revised', '变更', '订单变更', '更改'],
    replacement: ['replacement', '替换', '替代'],
    cancellation: ['cancellation', 'cancel', 'cancelled', '取消', '订单取消', '作废'],
    copy: ['copy', '副本', '复印件'],
  } satisfies Record<OrderKind, readonly string[]>).flatMap(([kind, words]) =>
    // The keys are those of the record above.
    words.map((word) => [word, kind as OrderKind] as const),
  ),
);

function contactOf(text: Text): readonly Contact[] {
  const [name, telephone] = [text('contactName'), text('contactTelephone')];
  const email = text('contactEmail');
  if (name === null && telephone === null && email === null) return [];
  return [{ functionCode: null, name, telephone, fax: null, email, others: [] }];
}

interface PartySource {
  readonly at: At;
  readonly text: Text;
  readonly contacts: readonly Contact[];
}

function partyOf(
  role: 'buyer' | 'seller' | 'shipTo',
  { at, text, contacts }: PartySource,
  notes: NoteBook,
): Party | null {
  const name = text(`${role}Name`);
  const id = role === 'buyer' ? text('buyerId') : null;
  const address = role === 'seller' ? null : addressOf(role, { at, text, contacts }, notes);
  if (name === null && id === null && address === null && contacts.length === 0) return null;
  const ids = id === null ? [] : [{ id, scheme: null }];
  return { roleCode: null, name, otherNames: [], ids, address, contacts, references: [] };
}

function addressOf(role: 'buyer' | 'shipTo', { at, text }: PartySource, notes: NoteBook) {
  const [street, city] = [text(`${role}Address`), text(`${role}City`)];
  const postalCode = text(`${role}PostalCode`);
  const country = at(`${role}Country`);
  const countryStated = textAt(country, notes);
  if ([street, city, postalCode, countryStated].every((part) => part === null)) return null;
  const lines = (street ?? '').split('\n').map((line) => line.trim());
  return {
    lines: lines.filter((line) => line !== ''),
    ...{ city, region: null, postalCode, countryStated },
    country: countryOf({ text: countryStated, path: country?.path ?? '' }, notes),
  };
}

/** `FOB Ningbo` in one cell is a term and its place. */
function termOf(at: At, text: Text, notes: NoteBook): Incoterm | null {
  const [cell, stated, place] = [at('incoterm'), text('incoterm'), text('incotermPlace')];
  if (cell === null || stated === null) return null;
  const match = /^([A-Za-z]{3})[\s,]+(.+)$/.exec(stated);
  const term = incotermOf(
    { text: match?.[1] ?? stated, path: cell.path },
    place ?? match?.[2] ?? null,
    notes,
  );
  return { ...term, stated };
}

function paymentTerms(text: string | null): OrderDraft['paymentTerms'] {
  if (text === null) return [];
  const none = { netDays: null, dueDate: null, discountPercent: null, discountDays: null };
  return [{ code: null, text, ...none }];
}

function referenceOf(kind: Reference['kind'], number: string | null): readonly Reference[] {
  return number === null ? [] : [{ kind, code: null, number, description: null, date: null }];
}
