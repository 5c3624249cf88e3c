import dayjs from 'dayjs';
import { isFilled, type EntryDraft, type EntryLine } from './entry-draft.ts';

/**
 * The draft as the engine reads an order: canonical JSON, of which the engine fills in what is
 * absent. The same order typed twice gives the same text, by which it is known again.
 */
export function orderOf(draft: EntryDraft) {
  const { kind, customer, currency, issueDate, wanted, remark } = draft;
  const changes = kind !== 'original';
  const changed = text(draft.changedOrder);
  return {
    kind,
    orderNumber: text(draft.orderNumber) ?? (changes ? changed : null),
    changedOrder: changes ? changed : null,
    issueDate: text(issueDate),
    currency: text(currency.toUpperCase()),
    buyer: customer ? partyOf(customer) : null,
    // A change speaks of what changes, and of nothing else.
    shipTo: changes ? null : shipToOf(draft),
    dates: daysOf(wanted),
    incoterm: changes ? null : incotermOf(draft),
    paymentTerms: changes ? [] : paymentOf(draft),
    texts: remark.trim() === '' ? [] : [{ text: remark.trim() }],
    lines: kind === 'cancellation' ? [] : draft.lines.filter(isFilled).map(lineOf(kind)),
  };
}

/** How it was taken, without who: the server knows that. */
export const callOf = ({ channel, takenAt, caller, recording }: EntryDraft) => ({
  channel,
  takenAt: dayjs(takenAt).format(),
  ...(text(caller) !== null && { caller: caller.trim() }),
  ...(channel === 'ivr' && text(recording) !== null && { scan: { reference: recording.trim() } }),
});

/** Scheme of our own customer numbers. */
const CUSTOMER = 'waybill:customer';

const partyOf = ({ number, name }: NonNullable<EntryDraft['customer']>) => ({
  name,
  ids: number === '' ? [] : [{ id: number, scheme: CUSTOMER }],
});

function shipToOf({ shipTo }: EntryDraft) {
  const { name, street, city, region, postalCode, country } = shipTo;
  const all = [name, street, city, region, postalCode, country];
  if (all.every((value) => text(value) === null)) return null;
  const code = country.trim().toUpperCase();
  const isCode = /^[A-Z]{2}$/.test(code);
  const address = {
    lines: street.split('\n').flatMap((line) => text(line) ?? []),
    ...{ city: text(city), region: text(region), postalCode: text(postalCode) },
    ...{ country: isCode ? code : null, countryStated: isCode ? null : text(country) },
  };
  return { name: text(name), address };
}

function incotermOf({ incoterm, place }: EntryDraft) {
  const named = text(place);
  if (incoterm === '' && named === null) return null;
  return { code: text(incoterm), place: named, stated: text(`${incoterm} ${place}`) };
}

function paymentOf({ payment, netDays }: EntryDraft) {
  const days = decimalOf(netDays);
  if (payment === '' && days === null) return [];
  return [{ text: text(payment), netDays: days }];
}

const lineOf =
  (kind: EntryDraft['kind']) =>
  ({ product, name, quantity, unit, price, wanted, number, action }: EntryLine) => ({
    ...(kind === 'change' && { action, ...(text(number) !== null && { number: number.trim() }) }),
    itemIds: { seller: text(product) },
    description: text(name),
    quantity: decimalOf(quantity),
    unit: { stated: text(unit) },
    unitPrice: decimalOf(price),
    dates: daysOf(wanted),
  });

const daysOf = (day: string) =>
  day === '' ? [] : [{ kind: 'requested-delivery', date: day, stated: day }];

const text = (typed: string): string | null => (typed.trim() === '' ? null : typed.trim());

/** `1,200.50` and what Excel copies; null where it is empty or no number. */
export function decimalOf(typed: string): string | null {
  const plain = typed.normalize('NFKC').replace(/\s/g, '');
  const grouped = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(plain) ? plain.replaceAll(',', '') : plain;
  if (!/^\d{1,20}(?:\.\d{1,10})?$/.test(grouped)) return null;
  return grouped.replace(/^0+(?=\d)/, '');
}
