import type { Expression } from '../model/index.ts';

/** Values by path, expressions by their text, so that two things can be compared member by member. */
export function flatProperties(
  thing: object,
  leftOut: ReadonlySet<string>,
): ReadonlyMap<string, string> {
  const flat = new Map<string, string>();
  for (const [name, value] of Object.entries(thing)) {
    if (!leftOut.has(name)) flatten(flat, name, value);
  }
  return flat;
}

function flatten(flat: Map<string, string>, path: string, value: unknown): void {
  if (typeof value !== 'object' || value === null) {
    if (value !== undefined)
      flat.set(path, typeof value === 'string' ? value : JSON.stringify(value));
    return;
  }
  if (isExpression(value)) {
    flat.set(path, textOf(value));
    return;
  }
  for (const [name, member] of Object.entries(value)) flatten(flat, `${path}.${name}`, member);
}

const isExpression = (value: object): value is Expression =>
  'evaluate' in value && 'source' in value && typeof value.source === 'string';

/** A text as it is, anything that is computed with `=` in front, as it is written in a file. */
const textOf = ({ constant, source }: Expression): string =>
  typeof constant === 'string' ? constant : `=${source}`;
