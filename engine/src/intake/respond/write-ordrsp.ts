import type { Identifier, Party } from '../canonical-order.ts';
import { edifactInterchange } from '../write/envelope.ts';
import type { Dispatch, EdifactFrame } from '../write/envelope.ts';
import { writeEdifact } from '../write/write-edifact.ts';
import type { NewEdifactSegment } from '../write/write-edifact.ts';
import type { Decided, DecidedLine, DecidedOrder } from './decided-order.ts';

/** The order response as an ORDRSP (UN/EDIFACT D.96A) in its interchange. */
export function writeOrdrsp(
  decided: DecidedOrder,
  frame: Omit<EdifactFrame, 'syntax'>,
  dispatch: Dispatch,
): string {
  const segments = [
    ...beginning(decided, dispatch.at),
    ...parties(decided),
    ...decided.lines.flatMap(lineSegments),
    ['UNS', 'S'],
    ['CNT', ['2', String(decided.lines.length)]],
  ];
  const message = { identifier: ['ORDRSP', 'D', '96A', 'UN'], segments };
  const write = (syntax: EdifactFrame['syntax']): string =>
    writeEdifact(edifactInterchange({ ...frame, syntax }, dispatch, [message]));
  const latin = write(['UNOC', '3']);
  return isLatin1(latin) ? latin : write(['UNOW', '4']);
}

/** Level C is ISO 8859-1, which every partner reads; other letters ask for level W, UTF-8. */
export const isLatin1 = (text: string): boolean =>
  Array.from(text).every((letter) => letter.charCodeAt(0) <= 0xff);

/** Data element 1225: accepted without amendment, change, not accepted. */
const FUNCTIONS: Readonly<Record<Decided, string>> = {
  accepted: '29',
  changed: '4',
  rejected: '27',
};

function beginning(decided: DecidedOrder, at: string): NewEdifactSegment[] {
  const { order, decision, responseNumber, note } = decided;
  const number = order.changedOrder ?? order.orderNumber;
  const day = order.issueDate;
  return [
    ['BGM', '231', responseNumber, FUNCTIONS[decision]],
    ['DTM', ['137', digits(at.slice(0, 10)), '102']],
    ...pieces(note).map((piece) => ['FTX', 'AAI', null, null, piece]),
    ['RFF', ['ON', number]],
    ...(day === null ? [] : [['DTM', ['171', digits(day), '102']]]),
  ];
}

const digits = (day: string): string => day.replaceAll('-', '');

/** C108 takes five pieces of 70 letters, and FTX may come again. */
function pieces(text: string | null): string[][] {
  const cut = (text ?? '').match(/.{1,70}/gsu) ?? [];
  return Array.from({ length: Math.ceil(cut.length / 5) }, (_, index) =>
    cut.slice(index * 5, index * 5 + 5),
  );
}

function parties({ order }: DecidedOrder): NewEdifactSegment[] {
  const currency = order.currency;
  return [
    ...party('BY', order.buyer),
    ...party('SU', order.seller),
    ...party('DP', order.shipTo),
    ...(currency === null ? [] : [['CUX', ['2', currency, '9']]]),
  ];
}

/** NAD: 01 role, 02 C082, 04 C080 the name in pieces of 35 letters. */
function party(role: string, given: Party | null): NewEdifactSegment[] {
  const [id] = given?.ids ?? [];
  if (!given || (given.name === null && !id)) return [];
  const names = given.name?.match(/.{1,35}/gsu)?.slice(0, 5) ?? [];
  return [['NAD', role, id ? [id.id, null, agencyOf(id)] : null, null, names]];
}

function agencyOf({ scheme }: Identifier): string | null {
  return AGENCIES.get(scheme ?? '') ?? /^edifact:(\w{1,3})$/.exec(scheme ?? '')?.[1] ?? null;
}

/** Data element 3055, the other way round than it is read. */
const AGENCIES: ReadonlyMap<string, string> = new Map([
  ['GLN', '9'],
  ['DUNS', '16'],
]);

/** Data element 1229: accepted without amendment, changed, not accepted. */
const ACTIONS: Readonly<Record<Decided, string>> = {
  accepted: '5',
  changed: '3',
  rejected: '7',
};

function lineSegments(line: DecidedLine): NewEdifactSegment[] {
  const { ordered, decision } = line;
  const { gtin, seller, buyer } = ordered.itemIds;
  const further = [...itemId(seller, 'SA', '91'), ...itemId(buyer, 'IN', '92')];
  const unit = ordered.unit.code ?? ordered.unit.stated;
  return [
    ['LIN', ordered.number, ACTIONS[decision], gtin === null ? null : [gtin, 'EN']],
    ...(further.length === 0 ? [] : [['PIA', '1', ...further]]),
    ...quantities(line, unit),
    ...(line.deliveryDate === null ? [] : [['DTM', ['69', digits(line.deliveryDate), '102']]]),
    ...pieces(line.reason).map((piece) => ['FTX', 'LIN', null, null, piece]),
    ...price(line, unit),
  ];
}

function itemId(id: string | null, type: string, agency: string): (string | null)[][] {
  return id === null ? [] : [[id, type, null, agency]];
}

/** QTY 21 is what was ordered, 113 what will be delivered. */
function quantities(line: DecidedLine, unit: string | null): NewEdifactSegment[] {
  const delivered = line.decision === 'rejected' ? '0' : line.quantity;
  const ordered = line.ordered.quantity;
  return [
    ...(ordered === null ? [] : [['QTY', ['21', ordered, unit]]]),
    ...(line.decision === 'accepted' || delivered === null
      ? []
      : [['QTY', ['113', delivered, unit]]]),
  ];
}

function price({ unitPrice, ordered }: DecidedLine, unit: string | null): NewEdifactSegment[] {
  const { quantity } = ordered.priceBasis;
  if (unitPrice === null) return [];
  const basis = quantity === null || quantity === '1' ? [] : [null, null, quantity, unit];
  return [['PRI', ['AAA', unitPrice, ...basis]]];
}
