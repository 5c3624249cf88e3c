import type { HistoryEntry } from '../../runtime/engine-values.ts';
import type { Json, Variables } from '../../model/index.ts';
import { formatMoney } from './format-money.ts';

/** The newest value of each variable so far, read by dotted paths such as `invoice.amount`. */
export interface SeenValues {
  readonly value: (path: string) => Json | undefined;
  /** Empty where there is none. */
  readonly text: (path: string) => string;
  readonly list: (path: string) => readonly Json[];
  /** Of a context; none of every other value. */
  readonly members: (path: string) => readonly (readonly [string, Json])[];
  /** An amount in the order's currency. */
  readonly money: (path: string) => string;
  readonly asMoney: (amount: string) => string;
}

export interface ValueTracker extends SeenValues {
  readonly learn: (event: HistoryEntry['events'][number]) => void;
}

export function createValueTracker(): ValueTracker {
  const newest = new Map<string, Json>();
  const value = (path: string): Json | undefined => {
    const [name = '', ...rest] = path.split('.');
    return memberAt(newest.get(name), rest);
  };
  const asMoney = (amount: string): string => formatMoney(amount, textOf(newest.get('currency')));
  return {
    learn: (event) => {
      for (const [name, given] of Object.entries(valuesOf(event))) newest.set(name, given);
    },
    value,
    text: (path) => textOf(value(path)),
    list: (path) => listOf(value(path)),
    members: (path) => membersOf(value(path)),
    money: (path) => asMoney(textOf(value(path))),
    asMoney,
  };
}

/** A member further in of a value that is a context; undefined for every other value. */
export function memberAt(value: Json | undefined, path: readonly string[]): Json | undefined {
  const [name, ...rest] = path;
  if (name === undefined) return value;
  const members = new Map(membersOf(value));
  return memberAt(members.get(name), rest);
}

function membersOf(value: Json | undefined): readonly (readonly [string, Json])[] {
  if (typeof value !== 'object' || value === null || isList(value)) return [];
  return Object.entries(value);
}

export const textOf = (value: Json | undefined): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

export const listOf = (value: Json | undefined): readonly Json[] =>
  value !== undefined && isList(value) ? value : [];

function valuesOf(event: HistoryEntry['events'][number]): Variables {
  switch (event.kind) {
    case 'variables-set':
      return event.values;
    case 'instance-started':
    case 'element-entered':
    case 'element-activated':
      return event.variables ?? {};
    default:
      return {};
  }
}

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);
