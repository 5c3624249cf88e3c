import { compileTextPattern } from '../text-pattern.ts';
import { FORMATS } from './formats.ts';
import { textOf } from './json-kinds.ts';
import { refuseAt, SchemaStop } from './schema-check.ts';
import type { Keyword } from './schema-check.ts';
import { countOf } from './count-of.ts';

/** JSON Schema validation §6.3.1: characters are code points. */
export const maxLength: Keyword = (limit) => {
  const most = countOf(limit, 'maxLength');
  const text = `must not have more than ${String(most)} characters`;
  return (value, at) =>
    typeof value !== 'string' ||
    value.length <= most ||
    (value.length <= 2 * most && lengthOf(value) <= most) ||
    refuseAt(at, text);
};

export const minLength: Keyword = (limit) => {
  const least = countOf(limit, 'minLength');
  const text = `must not have fewer than ${String(least)} characters`;
  return (value, at) =>
    typeof value !== 'string' ||
    (value.length >= least && lengthOf(value) >= least) ||
    refuseAt(at, text);
};

/** §6.3.3, in RE2: a user may write both the pattern and the text. */
export const pattern: Keyword = (source) => {
  const compiled = typeof source === 'string' ? compileTextPattern(source) : undefined;
  if (compiled === undefined) {
    throw new SchemaStop(`'pattern' must be a pattern of RE2 of bounded size`);
  }
  const text = `must match pattern "${textOf(source)}"`;
  return (value, at) => typeof value !== 'string' || compiled.foundIn(value) || refuseAt(at, text);
};

/** §7: asserted. */
export const format: Keyword = (name) => {
  const fits = typeof name === 'string' && Object.hasOwn(FORMATS, name) ? FORMATS[name] : undefined;
  if (fits === undefined) {
    throw new SchemaStop(
      `'format' must be one of ${Object.keys(FORMATS).join(', ')}, not ${JSON.stringify(name)}`,
    );
  }
  const text = `must be a ${textOf(name)}`;
  return (value, at) => typeof value !== 'string' || fits(value) || refuseAt(at, text);
};

function lengthOf(text: string): number {
  let length = 0;
  for (const _character of text) length += 1;
  return length;
}
