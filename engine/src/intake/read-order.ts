import { fail, ok } from '../errors/failure.ts';
import type { Failure, Result } from '../errors/failure.ts';
import type { CanonicalOrder, Entry, Note, OrderFormat, Unmapped } from './canonical-order.ts';
import { checkCanonical } from './check-canonical.ts';
import { detectFormat } from './detect-format.ts';
import { INTAKE_LIMITS } from './limits.ts';
import { NoteBook } from './note.ts';
import { readContent, UNKNOWN } from './read-content.ts';
import { refuse } from './refuse.ts';
import type { SheetMapping } from './sheet/sheet-mapping.ts';

export interface IntakeOptions {
  /** Goes into the order's source and into failures. */
  readonly fileName?: string;
  /** Time of receipt, ISO 8601; intake has no clock of its own. */
  readonly now?: string;
  /** How a person took it, for a file that does not say so itself. */
  readonly entry?: Entry;
  /** Layouts of order tables that are tried before the template's. */
  readonly mappings?: readonly SheetMapping[];
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
  const facts = {
    fileName: options.fileName ?? null,
    receivedAt: options.now ?? null,
    entry: options.entry ?? null,
  };
  const { mappings = [] } = options;
  const read = readContent({ bytes, detected, facts, mappings }, notes);
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

const NO_ORDER = 'Expected at least one order message in the file, but it holds none.';

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
