import type { RuleSet } from '@waybill/engine/rules';
import { namesOf } from '../table/column.ts';

export type Fact = NonNullable<RuleSet['facts']>[string];
export type Lookup = Extract<Fact, { readonly lookup: unknown }>['lookup'];

/** How a computed value comes about; `other` is written as JSON (working days, members of inputs). */
export type Way = 'formula' | 'lookup' | 'other';
export const WAYS: readonly Way[] = ['formula', 'lookup', 'other'];

export const wayOf = (fact: Fact): Way =>
  'feel' in fact ? 'formula' : 'lookup' in fact ? 'lookup' : 'other';

/** With nothing in it yet that could be wrong for another reason than being unfinished. */
export function startOf(set: RuleSet, way: Way): Fact {
  if (way === 'formula') return { feel: 'null' };
  const [input = ''] = namesOf(set.inputs);
  if (way === 'other') return { fact: input };
  const [table, definition] = Object.entries(set.tables ?? {})[0] ?? ['', undefined];
  const [first, ...others] = (definition?.columns ?? []).map(({ name }) => name);
  const where = first === undefined ? {} : { [first]: { fact: input } };
  return { lookup: { table, where, column: others.at(-1) ?? first ?? '' } };
}

/** Another way to compute, under the names that it had. */
export const computing = ({ title }: Fact, form: Fact): Fact =>
  title === undefined ? form : { ...form, title };

export const withFact = (set: RuleSet, name: string, fact: Fact): RuleSet => ({
  ...set,
  facts: { ...set.facts, [name]: fact },
});

export function dropFact(set: RuleSet, name: string): RuleSet {
  const { facts = {}, ...others } = set;
  const { [name]: _dropped, ...left } = facts;
  return Object.keys(left).length === 0 ? others : { ...set, facts: left };
}
