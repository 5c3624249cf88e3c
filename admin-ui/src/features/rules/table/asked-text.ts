import type { Comparison, RuleSet } from '@waybill/engine/rules';
import type { Json } from '@waybill/server/contract';
import type { AskedColumn } from './column.ts';
import { OPERATOR_SIGNS, type Signs } from './operator-signs.ts';
import { bad, good, readValue, writeValue, type Read } from './read-value.ts';
import type { Term } from './terms.ts';

/**
 * The terms of a cell as one text, for keyboards and for Excel: `<= 30`, `A, B`, `not A`, `1..5`,
 * `>= 10 and < 20`, `@creditLimit`. What does not come back from it as it was stands as JSON.
 */
export function writeAsked(set: RuleSet, column: AskedColumn, terms: readonly Term[]): string {
  if (terms.length === 0) return '';
  const texts = terms.map(({ holds, comparison }) => {
    const text = writeComparison(column, comparison);
    return text === undefined || holds ? text : `not (${text})`;
  });
  const joined = texts.join(' and ');
  if (texts.every((text) => text !== undefined)) {
    const again = readAsked(set, column, joined);
    if (again.ok && JSON.stringify(again.value) === JSON.stringify(terms)) return joined;
  }
  return JSON.stringify(
    terms.map(({ holds, comparison: { fact: _f, path: _p, ...rest } }) =>
      holds ? rest : { not: rest },
    ),
  );
}

/** Reads what `writeAsked` writes and what people type; nothing, `-` or `任意` asks nothing. */
export function readAsked(set: RuleSet, column: AskedColumn, typed: string): Read<readonly Term[]> {
  const text = typed.trim();
  if (ANYTHING.has(text)) return good([]);
  if (text.startsWith('[{')) return readJson(column, text);
  const terms: Term[] = [];
  for (const part of splitOutside(text, / and |且/)) {
    const read = readTerm(set, column, part.trim());
    if (!read.ok) return read;
    terms.push(read.value);
  }
  return good(terms);
}

const ANYTHING: ReadonlySet<string> = new Set(['', '-', '—', '任意', 'any']);

function writeComparison({ values }: AskedColumn, { operator, value }: Comparison) {
  const { before } = signsOf(values.type);
  if (operator === 'between' || operator === 'dateBetween') return writeList(value, '..');
  if (operator === 'notBetween' || operator === 'dateNotBetween')
    return prefixed('not ', writeList(value, '..'));
  if (operator === 'in') return writeList(value, ', ');
  if (operator === 'notIn') return prefixed('not ', writeList(value, ', '));
  const sign = Object.entries(before).find(([, name]) => name === operator)?.[0];
  return sign === undefined ? undefined : prefixed(sign, writeValue(value));
}

const prefixed = (sign: string, text: string | undefined): string | undefined =>
  text === undefined ? undefined : `${sign}${text}`;

function writeList(value: Json, link: string): string | undefined {
  if (!Array.isArray(value)) return undefined;
  const texts = (value as readonly Json[]).map(writeValue);
  return texts.length > 0 && texts.every((text) => text !== undefined)
    ? texts.join(link)
    : undefined;
}

function readTerm(set: RuleSet, column: AskedColumn, text: string): Read<Term> {
  const negated = /^not \((.*)\)$/s.exec(text)?.[1];
  const read = readComparison(set, column, negated ?? text);
  if (!read.ok) return read;
  const { fact, path } = column;
  const comparison = { fact, ...(path !== undefined && { path }), ...read.value };
  return good({ holds: negated === undefined, comparison });
}

type Asked = Pick<Comparison, 'operator' | 'value'>;

function readComparison(set: RuleSet, { values }: AskedColumn, text: string): Read<Asked> {
  const signs = signsOf(values.type, text);
  const one = (operator: string, typed: string): Read<Asked> => {
    const read = readValue(set, values, typed);
    return read.ok ? good({ operator, value: read.value }) : read;
  };
  const several = (operator: string, typed: readonly string[]): Read<Asked> => {
    const list: Json[] = [];
    for (const item of typed) {
      const read = readValue(set, values, item);
      if (!read.ok) return read;
      list.push(read.value);
    }
    return good({ operator, value: list });
  };
  const denied = /^(?:not |不是|非)\s*(.+)$/s.exec(text)?.[1];
  const bare = (denied ?? text).replace(/^\[(.*)\]$/s, '$1');
  const ends = splitOutside(bare, /\.\./);
  if (ends.length === 2) return several(denied === undefined ? signs.between : signs.outside, ends);
  const sign = Object.keys(signs.before).find((one) => one !== '' && text.startsWith(one.trim()));
  if (sign !== undefined && denied === undefined)
    return one(signs.before[sign] ?? '', text.slice(sign.trim().length));
  const items = splitOutside(bare, /[,，、]/);
  if (items.length > 1 && !isOneNumber(bare))
    return several(denied === undefined ? 'in' : 'notIn', items);
  return one((denied === undefined ? signs.before[''] : 'notEqual') ?? 'equal', bare);
}

/** 1,000 is a number and no list. */
const isOneNumber = (text: string): boolean => /^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(text.trim());

/** Dates have operators of their own; where anything may stand, the text decides. */
const signsOf = (type: AskedColumn['values']['type'], text = ''): Signs =>
  type === 'date' || (type === 'any' && /\d{4}-\d\d-\d\d/.test(text))
    ? OPERATOR_SIGNS.date
    : OPERATOR_SIGNS.plain;

/** Not inside quotes. */
function splitOutside(text: string, at: RegExp): readonly string[] {
  const parts = [''];
  for (const piece of text.split(/("(?:[^"\\]|\\.)*")/)) {
    const [first = '', ...rest] = piece.startsWith('"') ? [piece] : piece.split(at);
    parts.push(`${parts.pop() ?? ''}${first}`);
    parts.push(...rest);
  }
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}

function readJson({ fact, path }: AskedColumn, text: string): Read<readonly Term[]> {
  try {
    // The engine's own check says what is wrong with it.
    const parts = JSON.parse(text) as readonly (Asked & { readonly not?: Asked })[];
    return good(
      parts.map(({ not, ...rest }) => ({
        holds: not === undefined,
        comparison: { fact, ...(path !== undefined && { path }), ...(not ?? rest) },
      })),
    );
  } catch {
    return bad('notJson');
  }
}
