import { fail, ok, type Failure, type Result } from '../errors/failure.ts';
import { readOrder, type CanonicalOrder, type Intake } from '../intake/index.ts';
import type { Json, Variables } from '../model/index.ts';

/**
 * What a file gives a process to start with: for each order in it `{ order, intake }`, or, where
 * it is a JSON object that is no order, the object's members as variables.
 */
export function readInput(
  bytes: Uint8Array,
  file: { readonly name: string; readonly receivedAt: string },
): Result<readonly Variables[]> {
  const plain = plainVariables(bytes);
  if (plain) return ok([plain]);
  const intake = readOrder(bytes, { fileName: file.name, now: file.receivedAt });
  if (!intake.ok) return intake;
  return ok(intake.value.orders.map((order) => orderVariables(order, intake.value)));
}

/** The order chosen, or the only one. */
export function chooseInput(
  inputs: readonly Variables[],
  file: string,
  number?: number,
): Result<Variables> {
  const chosen = inputs[(number ?? 1) - 1];
  if (chosen && (number !== undefined || inputs.length === 1)) return ok(chosen);
  return fail(ambiguous(file, inputs.length, number));
}

function orderVariables(order: CanonicalOrder, { format, notes }: Intake): Variables {
  // Both consist of JSON values alone: `canonical-order.schema.json` says so of the order.
  return { order, intake: { format, notes } } as unknown as Variables;
}

/** Undefined where it is not JSON, or looks like an order. */
function plainVariables(bytes: Uint8Array): Variables | undefined {
  const text = new TextDecoder().decode(bytes);
  if (!/^\uFEFF?\s*\{/.test(text)) return undefined;
  const value = parse(text);
  if (typeof value !== 'object' || value === null || isList(value)) return undefined;
  const isOrder = 'lines' in value || 'orders' in value || ('order' in value && 'entry' in value);
  return isOrder ? undefined : value;
}

function parse(text: string): Json | undefined {
  try {
    // Everything that `JSON.parse` gives is JSON.
    return JSON.parse(text.replace(/^\uFEFF/, '')) as Json;
  } catch {
    return undefined;
  }
}

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);

const ambiguous = (file: string, count: number, number: number | undefined): Failure => ({
  code: 'INPUT_AMBIGUOUS',
  message:
    number === undefined
      ? `Expected one order in "${file}", but it holds ${count}.`
      : `Expected an order ${number} in "${file}", but it holds ${count}.`,
  file,
  mend: count === 0 ? 'Give a file with an order.' : `Choose an order from 1 to ${count}.`,
});
