import type { Json } from '@waybill/server/contract';
import type { AskedValue } from '../asked/asked-value.ts';
import { valueOf, type EnteredAny } from '../asked/entered-value.ts';
import { withValue } from '../asked/given-variables.ts';
import { same, type Values } from '../differences/differences-of.ts';

/** What was entered over variables, by their name, and others that were added. */
export interface Changes {
  readonly values?: Readonly<Record<string, Entered>>;
  readonly added?: readonly Added[];
}

export interface Entered {
  readonly asked: AskedValue;
  /** Absent where there was none. */
  readonly before?: Json;
  readonly entered: unknown;
}

export interface Added {
  readonly name: string;
  readonly entered: EnteredAny;
}

/**
 * The variables that are others now, whole; what was asked for by a path of members, within its
 * variable. Throws a SyntaxError where JSON in them is none.
 */
export function changedVariables({ values = {}, added = [] }: Changes): Values {
  const given: readonly (readonly [path: readonly string[], value: Json])[] = [
    ...Object.entries(values).flatMap(([name, { asked, entered, before }]) => {
      const value = valueOf(asked, entered);
      if (same(before ?? null, value)) return [];
      return [[before === undefined ? name.split('.') : [name], value] as const];
    }),
    ...added.map(({ name, entered }) => [[name.trim()], valueOf(ANY, entered)] as const),
  ];
  return given
    .filter(([[name]]) => name !== '')
    .reduce<Values>((all, [path, value]) => withValue(all, path, value), {});
}

/** What the variables that are others now were when they were changed, null where there was none. */
export function lookedAt({ values = {} }: Changes, changed: Values): Values {
  const names = Object.keys(changed);
  return Object.fromEntries(names.map((name) => [name, values[name]?.before ?? null]));
}

/** Undefined where JSON in them is none. */
export function changedOrNone(changes: Changes): Values | undefined {
  try {
    return changedVariables(changes);
  } catch {
    return undefined;
  }
}

export const ANY: AskedValue = { name: '', kind: 'any', choices: [], labels: {} };
