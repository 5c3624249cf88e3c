/** Deeper values are refused: they come from no honest source and would exhaust the stack. */
const MAX_DEPTH = 500;

/**
 * RFC 8785 (JSON Canonicalization Scheme): members sorted by UTF-16 code units, numbers and strings
 * as ECMAScript writes them, no white space. Members that are undefined are left out, as in
 * `JSON.stringify`. Throws on what JSON cannot hold: that is a mistake of the caller.
 */
export function canonicalJson(value: unknown): string {
  return write(value, 0);
}

function write(value: unknown, depth: number): string {
  if (typeof value === 'string') return quote(value);
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number') return canonicalNumber(value);
  if (typeof value !== 'object')
    throw new TypeError(`Expected a JSON value, but got ${typeof value}.`);
  if (depth === MAX_DEPTH)
    throw new RangeError(`Expected at most ${MAX_DEPTH} levels of JSON, but there are more.`);
  if (Array.isArray(value)) return writeArray(value, depth + 1);
  return writeObject(value, depth + 1);
}

function writeArray(items: readonly unknown[], depth: number): string {
  let text = '[';
  for (const item of items) text += (text === '[' ? '' : ',') + write(item, depth);
  return `${text}]`;
}

function writeObject(value: object, depth: number): string {
  // An object has only names as keys; reading them one by one makes no pairs to throw away.
  const members = value as Readonly<Record<string, unknown>>;
  let text = '{';
  for (const name of sortNames(Object.keys(value))) {
    const member = members[name];
    if (member !== undefined)
      text += `${text === '{' ? '' : ','}${quote(name)}:${write(member, depth)}`;
  }
  return `${text}}`;
}

export function canonicalNumber(value: number): string {
  if (!Number.isFinite(value))
    throw new TypeError(`Expected a number that JSON can hold, but got ${value}.`);
  // ECMAScript writes a number in JSON as it does in text, but for the sign of zero.
  return value === 0 ? '0' : String(value);
}

/** Nothing in it is escaped by JSON: no quote, backslash, control character or surrogate. */
const PLAIN = /^[ !#-[\]-\ud7ff]*$/;

/** Short plain text, which is most of it, is quoted faster than `JSON.stringify` does. */
function quote(text: string): string {
  return text.length < 64 && PLAIN.test(text) ? `"${text}"` : JSON.stringify(text);
}

/** In place, by UTF-16 code units: the order of `<`. Few names are sorted fastest by insertion. */
export function sortNames(names: string[]): readonly string[] {
  if (names.length > 16) return names.sort();
  for (let index = 1; index < names.length; index += 1) {
    const name = names[index] ?? '';
    let at = index;
    for (; at > 0 && (names[at - 1] ?? '') > name; at -= 1) names[at] = names[at - 1] ?? '';
    names[at] = name;
  }
  return names;
}
