import type { Run } from '../run.ts';
import { checkStringLength, warn } from '../run.ts';
import { typeName } from '../values/type-name.ts';
import type { Value } from '../values/value.ts';
import type { Builtin } from './builtin.ts';
import { builtin } from './builtin.ts';
import { integer, list, optional, string } from './param.ts';
import { many, one, three, two } from './signature.ts';

/** String functions without patterns (DMN 1.5, 10.3.4.3); characters are Unicode code points. */
export const STRING_FUNCTIONS: readonly Builtin[] = [
  builtin(
    'substring',
    three(string('string'), integer('start position'), optional(integer('length')), substring),
  ),
  builtin(
    'string length',
    one(string('string'), (_run, text) => codePointCount(text)),
  ),
  builtin(
    'upper case',
    one(string('string'), (_run, text) => text.toUpperCase()),
  ),
  builtin(
    'lower case',
    one(string('string'), (_run, text) => text.toLowerCase()),
  ),
  builtin(
    'trim',
    one(string('string'), (_run, text) => text.trim()),
  ),
  builtin('substring before', two(string('string'), string('match'), before)),
  builtin('substring after', two(string('string'), string('match'), after)),
  builtin(
    'contains',
    two(string('string'), string('match'), (_run, text, match) => text.includes(match)),
  ),
  builtin(
    'starts with',
    two(string('string'), string('match'), (_run, text, match) => text.startsWith(match)),
  ),
  builtin(
    'ends with',
    two(string('string'), string('match'), (_run, text, match) => text.endsWith(match)),
  ),
  builtin(
    'string join',
    two(list('list'), optional(string('delimiter')), (run, items, delimiter) =>
      join(run, items, delimiter ?? ''),
    ),
    many('list', (run, items) => join(run, items, '')),
  ),
];

function codePointCount(text: string): number {
  let count = text.length;
  for (let at = 0; at < text.length - 1; at += 1) {
    if (isPair(text, at)) count -= 1;
  }
  return count;
}

const isPair = (text: string, at: number): boolean => (text.codePointAt(at) ?? 0) > 0xffff;

/** Counted from 1, or from the end with a minus; a start outside the text gives ''. */
function substring(run: Run, text: string, start: number, length?: number): Value {
  if (start === 0) return warn(run, 'A start position is counted from 1, or from the end by -1.');
  if (length !== undefined && length < 1) return '';
  const characters = /[\ud800-\udfff]/.test(text) ? Array.from(text) : text;
  const from = start > 0 ? start - 1 : Math.max(0, characters.length + start);
  const part = characters.slice(from, length === undefined ? undefined : from + length);
  return typeof part === 'string' ? part : part.join('');
}

function before(_run: Run, text: string, match: string): string {
  const at = text.indexOf(match);
  return at < 0 ? '' : text.slice(0, at);
}

function after(_run: Run, text: string, match: string): string {
  const at = text.indexOf(match);
  return at < 0 ? '' : text.slice(at + match.length);
}

function join(run: Run, items: readonly Value[], delimiter: string): Value {
  let text = '';
  let first = true;
  for (const item of items) {
    if (item === null) continue;
    if (typeof item !== 'string') return warn(run, `Cannot join ${typeName(item)} to a string.`);
    text += first ? item : delimiter + item;
    first = false;
    checkStringLength(text.length);
  }
  return text;
}
