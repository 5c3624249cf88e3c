import type { Unmapped } from '../canonical-order.ts';
import { CANONICAL_ORDER_SCHEMA } from '../check-canonical.ts';
import { Exact } from '../interpret/decimal.ts';
import { momentOfIso } from '../interpret/moment.ts';
import { quote } from '../note.ts';
import type { NoteBook } from '../note.ts';

export interface Filling {
  readonly path: string;
  readonly notes: NoteBook;
  /** Receives what the schema has no place for. */
  readonly unmapped: Unmapped[];
}

/**
 * Fills in what the schema gives a default for, turns numbers into decimal strings, and moves
 * what the schema does not know to `unmapped`. What is wrong beyond that is left for the schema.
 */
export function fillOrder(value: unknown, filling: Filling): unknown {
  return fill(ROOT, value, filling);
}

/** The parts of JSON Schema that the canonical order's schema uses. */
interface SchemaNode {
  readonly $ref?: string;
  readonly anyOf?: readonly SchemaNode[];
  readonly type?: string | readonly string[];
  readonly items?: SchemaNode;
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly default?: unknown;
}

// TypeScript reads the JSON file as hundreds of literal types, of which this is the common shape.
const ROOT = CANONICAL_ORDER_SCHEMA as SchemaNode;
// As above.
const DEFS = CANONICAL_ORDER_SCHEMA.$defs as Readonly<Record<string, SchemaNode>>;
const DATE = DEFS['date'];

function fill(schema: SchemaNode, value: unknown, filling: Filling): unknown {
  const node = resolve(schema, value);
  if (node === DATE) return dayOf(value, filling);
  if (node.type === 'string' && typeof value === 'number') return new Exact(value).toFixed();
  if (node.items && Array.isArray(value)) return fillItems(node.items, value, filling);
  if (node.properties && isObject(value)) return fillProperties(node.properties, value, filling);
  return value;
}

/** The schema behind references and behind "or null", as far as the value needs it. */
function resolve(schema: SchemaNode, value: unknown): SchemaNode {
  let node = schema;
  for (;;) {
    const [first] = node.anyOf ?? [];
    const target = node.$ref === undefined ? undefined : DEFS[node.$ref.replace('#/$defs/', '')];
    const next = target ?? (value === null ? undefined : first);
    if (!next) return node;
    node = next;
  }
}

function fillItems(items: SchemaNode, values: readonly unknown[], filling: Filling): unknown[] {
  return values.map((value, index) => {
    const path = `${filling.path}[${index}]`;
    const numbered = items.$ref === '#/$defs/line' ? withNumber(value, index) : value;
    return fill(items, numbered, { ...filling, path });
  });
}

/** Lines that carry no number get their place, as in every other format. */
function withNumber(value: unknown, index: number): unknown {
  return isObject(value) && value['number'] === undefined
    ? { ...value, number: String(index + 1) }
    : value;
}

function fillProperties(
  properties: Readonly<Record<string, SchemaNode>>,
  value: Readonly<Record<string, unknown>>,
  filling: Filling,
): Record<string, unknown> {
  const filled: Record<string, unknown> = {};
  for (const [name, schema] of Object.entries(properties)) {
    const given = Object.hasOwn(value, name) ? value[name] : schema.default;
    const path = `${filling.path}.${name}`;
    if (given !== undefined) filled[name] = fill(schema, given, { ...filling, path });
  }
  for (const [name, stranger] of Object.entries(value)) {
    if (Object.hasOwn(properties, name)) continue;
    const path = `${filling.path}.${name}`;
    filling.unmapped.push({ path, raw: JSON.stringify(stranger), reason: UNKNOWN_FIELD });
  }
  return filled;
}

const UNKNOWN_FIELD = 'The canonical order has no field of this name.';

function dayOf(value: unknown, { path, notes }: Filling): unknown {
  if (typeof value !== 'string' || value === '') return value;
  if (/^\d{4}-\d{2}-\d{2}$/.test(value) && momentOfIso(value)) return value;
  const seen = `Expected a calendar date as YYYY-MM-DD, but found ${quote(value)}.`;
  notes.keepUnread('INTAKE_DATE_UNREADABLE', seen, { text: value, path });
  return null;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
