import type { Json } from '@waybill/server/contract';
import type { AskedValue } from '../asked/asked-value.ts';
import { valueOf, type EnteredAny } from '../asked/entered-value.ts';
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

/** The variables that are others now, whole. Throws a SyntaxError where JSON in them is none. */
export function changedVariables({ values = {}, added = [] }: Changes): Values {
  const given: readonly (readonly [name: string, value: Json])[] = [
    ...Object.entries(values).flatMap(([name, { asked, entered, before }]) => {
      const value = valueOf(asked, entered);
      return same(before ?? null, value) ? [] : [[name, value] as const];
    }),
    ...added.map(({ name, entered }) => [name.trim(), valueOf(ANY, entered)] as const),
  ];
  return Object.fromEntries(given.filter(([name]) => name !== ''));
}

export const ANY: AskedValue = { name: '', kind: 'any', choices: [], labels: {} };
