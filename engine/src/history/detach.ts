import type { HistoryBatch } from './batch.ts';
import { canonicalJson, canonicalNumber, sortNames } from './canonical-json.ts';
import type { Hash } from './hash.ts';

export interface DetachOptions {
  readonly hash: Hash;
  /** Gives a new salt, at least 16 random bytes as text, for each value that is detached. */
  readonly salt: () => string;
  /** Characters of canonical JSON above which a value is kept beside the chain; 4,096 where absent. */
  readonly limit?: number;
  /** Names of variables, at any depth, whose values are always kept beside the chain. */
  readonly personal?: ReadonlySet<string>;
  /** Members of events that are kept beside the chain as a whole, wherever they stand in them. */
  readonly whole?: ReadonlySet<string>;
}

export interface DetachedEvents {
  /** For `HistoryBatch.events`: canonical JSON. */
  readonly events: string;
  readonly detached?: NonNullable<HistoryBatch['detached']>;
}

/** Stands in place of a value: `{"$detached":"<SHA-256 of salt and canonical value>"}`. */
export const MARKER = '$detached';

/** Members of events that hold data of the company; only values in them are ever detached. */
const DATA: ReadonlySet<string> = new Set([
  ...['variables', 'values', 'inputs', 'outputs', 'output', 'explanation', 'items'],
]);

/**
 * Events as canonical JSON, with large and personal values replaced by salted digests and kept
 * beside it, so that they can be erased without breaking the hash chain.
 */
export function detach(events: readonly object[], options: DetachOptions): DetachedEvents {
  const limit = options.limit ?? 4_096;
  const { personal = NONE, whole = NONE } = options;
  const detached: Record<string, { salt: string; value: string }> = {};
  const keep = (value: string): string => {
    const salt = options.salt();
    const digest = options.hash(salt + value);
    detached[digest] = { salt, value };
    return `{"${MARKER}":"${digest}"}`;
  };
  const texts = events.map((event) => {
    const text = canonicalJson(event);
    const named = namesAny(text, personal) || namesAny(text, whole);
    const plain = text.length <= limit && !text.includes(MARKER) && !named;
    return plain ? text : writeStructure(event, { limit, personal, whole, keep });
  });
  const text = `[${texts.join(',')}]`;
  return Object.keys(detached).length === 0 ? { events: text } : { events: text, detached };
}

function namesAny(text: string, personal: ReadonlySet<string>): boolean {
  for (const name of personal) if (text.includes(`${JSON.stringify(name)}:`)) return true;
  return false;
}

const NONE: ReadonlySet<string> = new Set();

interface Writing {
  readonly limit: number;
  readonly personal: ReadonlySet<string>;
  readonly keep: (value: string) => string;
  readonly whole: ReadonlySet<string>;
}

/** The engine's own part of an event, down to the members that hold data. */
function writeStructure(value: unknown, writing: Writing): string {
  if (typeof value !== 'object' || value === null) return canonicalJson(value);
  if (Array.isArray(value))
    return `[${value.map((item) => writeStructure(item, writing)).join(',')}]`;
  return writeMembers(value, (name, member) => {
    const write = DATA.has(name) ? writeRoot : writeStructure;
    const text = write(member, writing);
    return writing.whole.has(name) ? writing.keep(text) : text;
  });
}

/** Of a map of variables each value is detached by itself; any other value as a whole. */
function writeRoot(value: unknown, writing: Writing): string {
  if (typeof value === 'object' && value !== null && !Array.isArray(value))
    return writeMembers(value, (name, member) => writeVariable(name, member, writing));
  return writeVariable('', value, writing);
}

function writeVariable(name: string, value: unknown, writing: Writing): string {
  const text = writeData(value, writing);
  return text.length > writing.limit || writing.personal.has(name) ? writing.keep(text) : text;
}

function writeData(value: unknown, writing: Writing): string {
  if (typeof value === 'number') return canonicalNumber(value);
  if (typeof value !== 'object' || value === null) return canonicalJson(value);
  if (Array.isArray(value)) return `[${value.map((item) => writeData(item, writing)).join(',')}]`;
  return writeMembers(value, (name, member) => {
    const text = writeData(member, writing);
    return writing.personal.has(name) ? writing.keep(text) : text;
  });
}

/** A member that is called like the marker gets one more `$`, which `attach` takes away again. */
function writeMembers(value: object, write: (name: string, member: unknown) => string): string {
  const members = new Map(
    Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .map(([name, member]) => [name.replace(/^\$+detached$/, '$$$&'), write(name, member)]),
  );
  const texts = sortNames([...members.keys()]).map(
    (name) => `${JSON.stringify(name)}:${members.get(name) ?? ''}`,
  );
  return `{${texts.join(',')}}`;
}
