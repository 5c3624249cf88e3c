import type { RuleSet } from '@waybill/engine/rules';
import type { Json } from '@waybill/server/contract';
import { namesOf } from './column.ts';
import { labelKey, type ValueKind } from './value-kind.ts';

/** What was typed or pasted, or the key of the words that say why it is none. */
export type Read<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: string };

export const good = <T>(value: T): Read<T> => ({ ok: true, value });
export const bad = (problem: string): Read<never> => ({ ok: false, problem });

const NUMBER = /^-?\d+(\.\d+)?$/;
const DATE = /^\d{4}-\d\d-\d\d(T.*)?$/;
const YES = new Set(['true', 'yes', '是']);
const NO = new Set(['false', 'no', '否']);
const NOTHING = new Set(['null', 'nothing', '无']);

/** A literal, or `@name` of an input or computed fact. */
export function readValue(set: RuleSet, { type, ...kind }: ValueKind, typed: string): Read<Json> {
  const text = typed.trim();
  if (text.startsWith('@')) return readReference(set, text.slice(1));
  const named = unquoted(text);
  const called = (value: Json): boolean => isCalled({ type, ...kind }, value, named);
  const labelled =
    kind.choices.find((value) => labelKey(value) === named) ?? kind.choices.find(called);
  if (labelled !== undefined) return good(labelled);
  return NOTHING.has(text) ? good(null) : LITERALS[type](text);
}

/** What is none of the values that the schema names. */
const LITERALS: Readonly<Record<ValueKind['type'], (text: string) => Read<Json>>> = {
  choice: () => bad('notChoice'),
  'yes-no': (text) => (YES.has(text) ? good(true) : NO.has(text) ? good(false) : bad('notYesNo')),
  number: (text) => {
    const plain = plainNumber(text);
    return NUMBER.test(plain) ? good(Number(plain)) : bad('notNumber');
  },
  decimal: (text) => {
    const plain = plainNumber(text);
    return NUMBER.test(plain) ? good(plain) : bad('notNumber');
  },
  date: (text) => (DATE.test(text) ? good(text) : bad('notDate')),
  list: (text) => good(guessed(text)),
  text: (text) => good(unquoted(text)),
  any: (text) => good(guessed(text)),
};

/** By what either language calls it. */
function isCalled({ labels }: ValueKind, value: Json, text: string): boolean {
  const label = labels[labelKey(value)];
  return label?.zh === text || label?.en === text;
}

function readReference(set: RuleSet, path: string): Read<Json> {
  const [name = '', ...steps] = path.split(/(?=[.[])/);
  const known = namesOf(set.inputs).includes(name) || Object.hasOwn(set.facts ?? {}, name);
  if (!known) return bad('notFact');
  return good(steps.length === 0 ? { fact: name } : { fact: name, path: `$${steps.join('')}` });
}

/** 1,000.50 as in Excel. */
const plainNumber = (text: string): string =>
  /^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(text) ? text.replaceAll(',', '') : text;

function guessed(text: string): Json {
  if (/^[[{]/.test(text)) return readJson(text);
  if (NUMBER.test(text)) return Number(text);
  if (YES.has(text)) return true;
  return NO.has(text) ? false : unquoted(text);
}

function readJson(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return text;
  }
}

function unquoted(text: string): string {
  if (!text.startsWith('"') || !text.endsWith('"') || text.length < 2) return text;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'string' ? value : text;
  } catch {
    return text;
  }
}

/** As `readValue` reads it again; undefined where it stands as JSON alone. */
export function writeValue(value: Json): string | undefined {
  if (value === null || typeof value === 'boolean' || typeof value === 'number')
    return String(value);
  if (typeof value === 'string') {
    const plain = /^[\p{L}\p{N}_./%:+ -]+$/u.test(value) && !/ (and|且) |^(not|-)|\.\./.test(value);
    return plain && value.trim() === value ? value : JSON.stringify(value);
  }
  if (Array.isArray(value)) return undefined;
  const { fact, path } = value as { readonly fact?: Json; readonly path?: Json };
  if (typeof fact !== 'string') return undefined;
  return `@${fact}${typeof path === 'string' ? path.slice(1) : ''}`;
}
