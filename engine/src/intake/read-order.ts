import { fail, ok } from '../errors/failure.ts';
import type { Failure, Result } from '../errors/failure.ts';
import type { CanonicalOrder, Note, OrderFormat, Unmapped } from './canonical-order.ts';
import { checkCanonical } from './check-canonical.ts';
import { decodeText } from './decode-text.ts';
import { detectFormat } from './detect-format.ts';
import { readEdifact } from './edifact/read-edifact.ts';
import { readJson } from './json/read-json.ts';
import { INTAKE_LIMITS } from './limits.ts';
import { NoteBook } from './note.ts';
import type { FileFacts } from './order-draft.ts';
import type { OrderReader } from './read-orders.ts';
import { refuse } from './refuse.ts';
import { readUbl } from './ubl/read-ubl.ts';
import { readX12 } from './x12/read-x12.ts';

export interface IntakeOptions {
  /** Goes into the order's source and into failures. */
  readonly fileName?: string;
  /** Time of receipt, ISO 8601; intake has no clock of its own. */
  readonly now?: string;
}

/** One file: the orders in it, and all notes and unmapped parts, of the envelope and of each order. */
export interface Intake {
  readonly format: OrderFormat;
  readonly orders: readonly CanonicalOrder[];
  readonly notes: readonly Note[];
  readonly unmapped: readonly Unmapped[];
}

/** Reads an order file of any known format, which is told by its content, never by its name. */
export function readOrder(bytes: Uint8Array, options: IntakeOptions = {}): Result<Intake> {
  const intake = readBytes(bytes, options);
  if (intake.ok || options.fileName === undefined) return intake;
  return fail({ ...intake.failure, file: options.fileName });
}

function readBytes(bytes: Uint8Array, options: IntakeOptions): Result<Intake> {
  const size = sizeFailure(bytes);
  if (size) return fail(size);
  const detected = detectFormat(bytes);
  if (detected === null) return fail(refuse('INTAKE_FORMAT_UNKNOWN', UNKNOWN));
  const notes = new NoteBook();
  const { text, charset } = decodeText(bytes, detected.charset, notes);
  const facts: FileFacts = {
    charset,
    fileName: options.fileName ?? null,
    receivedAt: options.now ?? null,
  };
  const read = READERS[detected.format](text, facts, notes);
  if (!read.ok) return read;
  const { orders, unmapped } = read.value;
  if (orders.length === 0) return fail(refuse('INTAKE_NOT_AN_ORDER', NO_ORDER));
  const misfit = firstMisfit(orders);
  if (misfit) return fail(misfit);
  return ok({
    format: detected.format,
    orders,
    notes: [...notes.notes, ...orders.flatMap((order) => order.notes)],
    unmapped: [...unmapped, ...orders.flatMap((order) => order.unmapped)],
  });
}

const UNKNOWN =
  'Expected a file that begins with ISA, UNA, UNB or UNH, or is XML or JSON, but this one is none of them.';
const NO_ORDER = 'Expected at least one order message in the file, but it holds none.';

const READERS = {
  x12: readX12,
  edifact: readEdifact,
  ubl: readUbl,
  json: readJson,
} as const satisfies Record<OrderFormat, OrderReader>;

function sizeFailure(bytes: Uint8Array): Failure | null {
  if (bytes.length === 0) {
    return refuse('INTAKE_SIZE', 'Expected an order file, but the file is empty.');
  }
  if (bytes.length <= INTAKE_LIMITS.file) return null;
  const seen = `Expected an order file of at most ${INTAKE_LIMITS.file} bytes, but it has ${bytes.length}.`;
  return refuse('INTAKE_SIZE', seen);
}

function firstMisfit(orders: readonly CanonicalOrder[]): Failure | null {
  for (const order of orders) {
    const misfit = checkCanonical(order);
    if (misfit) return misfit;
  }
  return null;
}
