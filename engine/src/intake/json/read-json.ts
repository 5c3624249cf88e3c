import { fail, ok } from '../../errors/failure.ts';
import type { Result } from '../../errors/failure.ts';
import type { CanonicalOrder, Note, OrderLine, Unit, Unmapped } from '../canonical-order.ts';
import { checkCanonical } from '../check-canonical.ts';
import { CURRENCY_CODES } from '../../money/currency.ts';
import { REC20_CODES } from '../codes/rec20-codes.ts';
import { finishOrder } from '../finish-order.ts';
import { unitOfWord } from '../interpret/unit.ts';
import { INTAKE_LIMITS } from '../limits.ts';
import { NoteBook, quote, quoteOr } from '../note.ts';
import type { FileFacts, LineDraft, OrderDraft } from '../order-draft.ts';
import type { ReadOrders } from '../read-orders.ts';
import { refuse } from '../refuse.ts';
import { deeperThan } from './deeper-than.ts';
import { fillOrder } from './fill-order.ts';

/**
 * Canonical JSON: one order, a list of them, or an object with `orders`. Only what an order needs
 * must be given; the rest is filled in from the schema, and amounts and checks are made anew.
 */
export function readJson(text: string, facts: FileFacts): Result<ReadOrders> {
  if (deeperThan(text, INTAKE_LIMITS.nesting)) return fail(refuse('INTAKE_LIMIT', TOO_DEEP));
  const parsed = parse(text);
  if (!parsed.ok) return parsed;
  const values = ordersIn(parsed.value);
  const orders: CanonicalOrder[] = [];
  let lines = 0;
  for (const [index, value] of values.entries()) {
    const read = readOne(value, values.length > 1 ? `orders[${index}]` : 'order', facts);
    if (!read.ok) return read;
    lines += read.value.lines.length;
    if (lines > INTAKE_LIMITS.lines) return fail(refuse('INTAKE_LIMIT', TOO_MANY_LINES));
    orders.push(read.value);
  }
  return ok({ orders, unmapped: [] });
}

const TOO_DEEP = `Expected at most ${INTAKE_LIMITS.nesting} levels of JSON, but the file has more.`;
const TOO_MANY_LINES = `Expected at most ${INTAKE_LIMITS.lines} order lines in a file, but there are more.`;

function parse(text: string): Result<unknown> {
  try {
    // The cast says no more than JSON.parse knows.
    return ok(JSON.parse(text) as unknown);
  } catch (error) {
    const reason = error instanceof Error ? error.message.slice(0, 200) : 'it cannot be read';
    return fail(refuse('INTAKE_JSON_BROKEN', `Expected JSON, but ${reason}.`));
  }
}

function ordersIn(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  if (!isObject(value)) return [value];
  if (isObject(value['order']) && 'entry' in value) return [entered(value['order'], value)];
  return Array.isArray(value['orders']) ? value['orders'] : [value];
}

/** An order as a person took it, `{ entry, order }`; members beside these stay with the order. */
function entered(order: JsonObject, { order: _order, entry, ...beside }: JsonObject): unknown {
  const source = isObject(order['source']) ? order['source'] : {};
  return { ...beside, ...order, source: { ...source, entry } };
}

type JsonObject = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function readOne(value: unknown, path: string, facts: FileFacts): Result<CanonicalOrder> {
  const notes = new NoteBook();
  const left: Unmapped[] = [];
  const filled = fillOrder(value, { path, notes, unmapped: left });
  const misfit = checkCanonical(filled);
  if (misfit) return fail(misfit);
  // The schema has just said that this is a canonical order.
  const given = filled as CanonicalOrder;
  const draft = draftOf(given, path, facts);
  noteScan(draft, path, notes);
  noteCodes(draft, path, notes);
  const order = finishOrder({ draft, notes, path, unmapped: [...given.unmapped, ...left] });
  return ok({ ...order, notes: mergeNotes(given.notes, order.notes) });
}

function draftOf(given: CanonicalOrder, path: string, facts: FileFacts): OrderDraft {
  const {
    totals,
    requestedDeliveryDate: _day,
    notes: _notes,
    unmapped: _unmapped,
    ...rest
  } = given;
  const { fileName, receivedAt, entry } = given.source;
  return {
    ...rest,
    lines: given.lines.map((line, index) => lineDraftOf(line, `${path}.lines[${index}]`)),
    statedTotals: totals.stated,
    source: {
      ...given.source,
      fileName: fileName ?? facts.fileName,
      receivedAt: receivedAt ?? facts.receivedAt,
      entry: entry ?? facts.entry,
    },
  };
}

function lineDraftOf(line: OrderLine, path: string): LineDraft {
  const { amount, requestedDate: _day, ...rest } = line;
  return { ...rest, unit: mappedUnit(line.unit), statedAmount: amount.stated, path };
}

function mappedUnit(unit: Unit): Unit {
  if (unit.code !== null || unit.stated === null) return unit;
  return { code: unitOfWord(unit.stated), stated: unit.stated };
}

/** A fax is paper: without its picture nobody can look again. */
function noteScan({ source: { entry } }: OrderDraft, path: string, notes: NoteBook): void {
  if (entry?.channel !== 'fax' || entry.scan !== null) return;
  const seen = 'Expected an order taken from a fax to name its scan, but it names none.';
  notes.add('INTAKE_SCAN_MISSING', seen, `${path}.source.entry`);
}

/** The schema knows the shape of a code; here its list is asked. */
function noteCodes(draft: OrderDraft, path: string, notes: NoteBook): void {
  const { currency } = draft;
  if (currency !== null && !CURRENCY_CODES.has(currency)) {
    const seen = `Expected an ISO 4217 currency, but found ${quote(currency)}.`;
    notes.add('INTAKE_CURRENCY_UNKNOWN', seen, `${path}.currency`);
  }
  for (const line of draft.lines) {
    const { code, stated } = line.unit;
    if (code !== null && REC20_CODES.has(code)) continue;
    const found = code ?? stated;
    const seen = `Expected a unit of UN/ECE Recommendation 20, but found ${quoteOr(found, 'none')}.`;
    const kind = found === null ? 'INTAKE_UNIT_MISSING' : 'INTAKE_UNIT_UNKNOWN';
    notes.onLine(line.number).add(kind, seen, `${line.path}.unit`);
  }
}

/** An order that was read before brings its notes; the same finding is not noted twice. */
function mergeNotes(given: readonly Note[], made: readonly Note[]): readonly Note[] {
  const keyOf = (note: Note) => `${note.code} ${note.line ?? ''}`;
  const known = new Set(given.map(keyOf));
  return [...given, ...made.filter((note) => !known.has(keyOf(note)))];
}
