import type { Json } from '@waybill/server/contract';
import { isMoney } from '../is-money.ts';
import type { AskedValue } from './asked-value.ts';
import { isObject } from './entered-value.ts';

/** What people are seen to call the value at a path such as `order.lines[].unit`, and what it may be. */
export type Told = (path: string) => AskedValue | undefined;

/** Groups in groups: what lies deeper is written as JSON. */
const DEEPEST = 4;

const NONE = { choices: [], labels: {} };

/** Asks for what a value is now, in the words that are told of it. */
export function askedByValue(name: string, value: Json, told: Told): AskedValue {
  return at({ name, path: name, depth: 0, told }, value);
}

interface Place {
  readonly name: string;
  readonly path: string;
  readonly depth: number;
  readonly told: Told;
}

function at(place: Place, value: Json): AskedValue {
  const { name, path, told } = place;
  const known = told(path);
  const named = { ...NONE, name, ...(known?.titles && { titles: known.titles }) };
  if (value === null) return known ? { ...known, name } : { ...named, kind: 'any' };
  if (isList(value)) return { ...named, ...listOf(place, value) };
  if (isObject(value)) return { ...named, ...groupOf(place, value) };
  if (known?.kind === 'choice' && known.choices.includes(value)) return { ...known, name };
  return { ...named, kind: kindOf(value) };
}

function kindOf(value: Exclude<Json, object | null>): AskedValue['kind'] {
  if (typeof value === 'boolean') return 'yes-no';
  if (typeof value === 'number') return 'number';
  return DAY.test(value) ? 'day' : 'text';
}

type Parts = Pick<AskedValue, 'kind' | 'members' | 'item'>;

function groupOf(place: Place, value: Readonly<Record<string, Json>>): Parts {
  const { path, depth, told } = place;
  if (isMoney(value)) return { kind: 'money' };
  if (depth >= DEEPEST || Object.keys(value).length === 0) return { kind: 'json' };
  const members = Object.entries(value).map(([name, inner]) =>
    at({ name, path: `${path}.${name}`, depth: depth + 1, told }, inner),
  );
  return { kind: 'group', members };
}

/** What all its things have in common; JSON where they are of different kinds. */
function listOf(place: Place, value: readonly Json[]): Parts {
  const { path, depth, told } = place;
  const inside = { name: '', path: `${path}[]`, depth: depth + 1, told };
  const known = told(path)?.item;
  const items = value.map((one) => at(inside, one));
  const item = items.reduce(common, known ?? items[0]);
  return item === undefined || item.kind === 'json' ? { kind: 'json' } : { kind: 'list', item };
}

/** Undefined where the two are not alike. */
function common(one: AskedValue | undefined, other: AskedValue): AskedValue | undefined {
  if (one === undefined || other.kind === 'any') return one;
  if (one.kind === 'any') return { ...other, name: one.name };
  if (isOne(one) && isOne(other)) return one.kind === other.kind ? one : inGeneral(one, other);
  if (one.kind !== other.kind) return undefined;
  if (one.kind === 'list' && one.item && other.item) {
    const item = common(one.item, other.item);
    return item && { ...one, item };
  }
  return one.kind === 'group' ? withMembers(one, other.members ?? []) : one;
}

function withMembers(one: AskedValue, others: readonly AskedValue[]): AskedValue | undefined {
  const members = new Map((one.members ?? []).map((member) => [member.name, member]));
  for (const member of others) {
    const merged = common(members.get(member.name) ?? member, member);
    if (merged === undefined) return undefined;
    members.set(member.name, merged);
  }
  return { ...one, members: [...members.values()] };
}

const inGeneral = (one: AskedValue, other: AskedValue): AskedValue => ({
  ...{ ...one, ...NONE },
  kind: isWritten(one) && isWritten(other) ? 'text' : 'any',
});

const isOne = ({ kind }: AskedValue): boolean => !['group', 'list', 'json', 'money'].includes(kind);

/** A day, a choice and any other text are all text. */
const isWritten = ({ kind }: AskedValue): boolean => ['text', 'day', 'choice'].includes(kind);

const DAY = /^\d{4}-\d{2}-\d{2}$/;

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);
