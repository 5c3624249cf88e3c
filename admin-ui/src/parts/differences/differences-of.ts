import type { Json } from '@waybill/server/contract';
import { isMoney } from '../is-money.ts';

export type Values = Readonly<Record<string, Json>>;

/** A value that is another now, as deep as it can be told; undefined where it was not, or is not any more. */
export interface Difference {
  /** Such as `credit.limit` or `lines[0].quantity`. */
  readonly path: string;
  readonly from: Json | undefined;
  readonly to: Json | undefined;
}

/** What differs, in the order of what is now; lists by their places. */
export function differencesOf(before: Values, after: Values): readonly Difference[] {
  return namesOf(before, after).flatMap((name) => at(name, before[name], after[name]));
}

function at(path: string, from: Json | undefined, to: Json | undefined): readonly Difference[] {
  if (same(from, to)) return [];
  if (isGroup(from ?? to) && isGroup(to ?? from)) {
    const [before, after] = [valuesOf(from), valuesOf(to)];
    return namesOf(before, after).flatMap((name) =>
      at(`${path}.${name}`, before[name], after[name]),
    );
  }
  if (isListOfGroups(from) && isListOfGroups(to))
    return Array.from({ length: Math.max(from.length, to.length) }, (_, place) =>
      at(`${path}[${place}]`, from[place], to[place]),
    ).flat();
  return [{ path, from, to }];
}

/** Where there was nothing, or is nothing any more, each member is told by itself. */
const valuesOf = (value: Json | undefined): Values => (isGroup(value) ? value : {});

const namesOf = (before: Values, after: Values): readonly string[] => [
  ...new Set([...Object.keys(after), ...Object.keys(before)]),
];

const isValues = (value: Json | undefined): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** An amount and its currency are one thing, and so is what has no members. */
const isGroup = (value: Json | undefined): value is Values =>
  isValues(value) && Object.keys(value).length > 0 && !isMoney(value);

const isListOfGroups = (value: Json | undefined): value is readonly Json[] =>
  Array.isArray(value) && value.length > 0 && value.every(isValues);

/** The order of names makes no difference. */
export const same = (one: Json | undefined, other: Json | undefined): boolean =>
  canonical(one) === canonical(other);

const canonical = (value: Json | undefined): string | undefined =>
  JSON.stringify(value, (_, inside: Json) =>
    isValues(inside)
      ? Object.fromEntries(Object.entries(inside).sort(([one], [other]) => (one < other ? -1 : 1)))
      : inside,
  );
