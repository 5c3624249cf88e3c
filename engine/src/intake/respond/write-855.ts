import type { Address, Party } from '../canonical-order.ts';
import { X12_UNITS } from '../codes/unit-mappings.ts';
import { x12Interchange } from '../write/envelope.ts';
import type { Dispatch, X12Frame } from '../write/envelope.ts';
import { writeX12 } from '../write/write-x12.ts';
import type { NewSegment } from '../write/write-x12.ts';
import type { Decided, DecidedLine, DecidedOrder } from './decided-order.ts';

/** The order response as an 855 (ASC X12 004010) in its interchange. */
export function write855(decided: DecidedOrder, frame: X12Frame, dispatch: Dispatch): string {
  const day = dispatch.at.slice(0, 10).replaceAll('-', '');
  const segments = [
    ...beginning(decided, day),
    ...parties(decided),
    ...decided.lines.flatMap((line) => lineSegments(line, decided)),
    ['CTT', String(decided.lines.length)],
  ];
  return writeX12(x12Interchange(frame, dispatch, 'PR', [{ type: '855', segments }]));
}

/** Data element 587: with detail and change, without change, rejected with detail. */
const ACKNOWLEDGEMENTS: Readonly<Record<Decided, string>> = {
  accepted: 'AD',
  changed: 'AC',
  rejected: 'RD',
};

/** BAK: 01 purpose, 02 kind of answer, 03 number of the order, 04 its date, 08 our number, 09 date. */
function beginning({ order, decision, responseNumber }: DecidedOrder, day: string): NewSegment[] {
  const ordered = order.issueDate?.replaceAll('-', '') ?? day;
  const number = order.changedOrder ?? order.orderNumber;
  const bak = ['BAK', '00', ACKNOWLEDGEMENTS[decision], number, ordered];
  const currency: NewSegment[] = order.currency === null ? [] : [['CUR', 'SE', order.currency]];
  const contracts = order.references.filter(({ kind }) => kind === 'contract').slice(0, 1);
  return [
    [...bak, null, null, null, responseNumber, day],
    ...currency,
    ...contracts.map(({ number: contract }) => ['REF', 'CT', contract.slice(0, 30)]),
  ];
}

/** N1 loops with data element 98: buyer, ship-to and seller. */
function parties({ order }: DecidedOrder): NewSegment[] {
  return [
    ...partySegments('BY', order.buyer),
    ...partySegments('ST', order.shipTo),
    ...partySegments('SE', order.seller),
  ];
}

function partySegments(role: string, party: Party | null): NewSegment[] {
  const id = party?.ids.find(({ scheme }) => SCHEMES.has(scheme ?? '') || isX12(scheme));
  if (party === null || (party.name === null && !id)) return [];
  const scheme = id?.scheme ?? '';
  const qualifier = id ? (SCHEMES.get(scheme) ?? scheme.replace('x12:', '')) : null;
  const name = party.name?.slice(0, 60) ?? null;
  return [['N1', role, name, qualifier, id?.id ?? null], ...addressSegments(party.address)];
}

const isX12 = (scheme: string | null): boolean => /^x12:\w{1,2}$/.test(scheme ?? '');

/** Data element 66, the other way round than it is read. */
const SCHEMES: ReadonlyMap<string, string> = new Map([
  ['DUNS', '1'],
  ['DUNS+4', '9'],
  ['GLN', 'UL'],
]);

function addressSegments(address: Address | null): NewSegment[] {
  if (address === null) return [];
  const [first, second] = address.lines;
  const place = [address.city, address.region, address.postalCode, address.country];
  return [
    ...(first === undefined ? [] : [['N3', first.slice(0, 55), second?.slice(0, 55) ?? null]]),
    ...(place.every((part) => part === null) ? [] : [['N4', ...place]]),
  ];
}

/** PO1 repeats the line as ordered, CTP a changed price, PID its words, ACK says what becomes of it. */
function lineSegments(line: DecidedLine, { order }: DecidedOrder): NewSegment[] {
  const { ordered } = line;
  const unit = unitOf(ordered.unit, order.source.format === 'x12');
  const basis = /^x12:(\w{2})$/.exec(ordered.priceBasis.code ?? '')?.[1] ?? null;
  const price = ordered.unitPrice === null ? [null, null] : [ordered.unitPrice, basis];
  const words = ordered.description;
  return [
    ['PO1', ordered.number, ordered.quantity, unit, ...price, ...itemIds(line)],
    ...(line.changed.price ? [['CTP', null, 'UCP', line.unitPrice]] : []),
    ...(words === null ? [] : [['PID', 'F', null, null, null, words.slice(0, 80)]]),
    ack(line, unit),
  ];
}

/** In X12 the sender's own word where it is one, else the code with the same meaning. */
function unitOf(unit: DecidedLine['ordered']['unit'], ours: boolean): string | null {
  if (ours && unit.stated !== null) return unit.stated;
  const found = [...X12_UNITS].find(([, code]) => code === unit.code);
  return found?.[0] ?? null;
}

/** Pairs of data elements 235 and 234. */
function itemIds({ ordered: { itemIds: ids } }: DecidedLine): (string | null)[] {
  const gtin = ids.gtin?.length === 12 ? 'UP' : 'EN';
  const pairs = [
    ['VP', ids.seller],
    ['BP', ids.buyer],
    [gtin, ids.gtin],
  ] as const;
  return pairs.flatMap(([qualifier, id]) => (id === null ? [] : [qualifier, id]));
}

/** ACK: 01 data element 668, 02 quantity and 03 unit, 04 data element 374 and 05 the day. */
function ack(line: DecidedLine, unit: string | null): NewSegment {
  const quantity = line.decision === 'rejected' ? '0' : line.quantity;
  const measured = quantity !== null && unit !== null ? [quantity, unit] : [null, null];
  const day = line.deliveryDate?.replaceAll('-', '') ?? null;
  return ['ACK', lineStatus(line), ...measured, ...(day === null ? [] : ['067', day])];
}

/** One change has a code of its own, several are a change. */
function lineStatus({ decision, changed }: DecidedLine): string {
  if (decision === 'accepted') return 'IA';
  if (decision === 'rejected') return 'IR';
  const changes = [changed.quantity && 'IQ', changed.price && 'IP', changed.date && 'DR'];
  const [only, ...more] = changes.filter((code) => code !== false);
  return only !== undefined && more.length === 0 ? only : 'IC';
}
