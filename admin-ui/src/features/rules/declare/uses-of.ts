import type { RuleSet } from '@waybill/engine/rules';
import type { Json } from '@waybill/server/contract';
import { namesOf } from '../table/column.ts';
import { isList, type Side } from './declared.ts';

/**
 * The ids of rules and names of computed values that read a value or, of an output, give it. Formulas
 * are searched for the name as a word, which finds one too many rather than one too few.
 */
export function usesOf(set: RuleSet, side: Side | 'facts', name: string): readonly string[] {
  const { money } = set;
  if (side === 'outputs') {
    const given = set.rules.flatMap(({ id, event }) =>
      Object.hasOwn(event.params, name) ? [id] : [],
    );
    return money?.output === name ? [...given, 'money'] : given;
  }
  const reads = (value: unknown): boolean => isRead(value as Json, name);
  return [
    ...Object.entries(set.facts ?? {}).flatMap(([fact, definition]) =>
      fact !== name && reads(definition) ? [fact] : [],
    ),
    ...set.rules.flatMap(({ id, conditions, event }) =>
      reads(conditions) || reads(event.params) ? [id] : [],
    ),
    ...(reads(money?.currency ?? null) ? ['money'] : []),
  ];
}

/** Names that stand already, in either part or for a computed value. */
export const isTaken = (set: RuleSet, side: Side | 'facts', name: string): boolean =>
  side === 'outputs'
    ? namesOf(set.outputs).includes(name)
    : namesOf(set.inputs).includes(name) || Object.hasOwn(set.facts ?? {}, name);

function isRead(value: Json, name: string): boolean {
  if (isList(value)) return value.some((one) => isRead(one, name));
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(([key, inner]) => {
    if (key === 'title') return false;
    if (key === 'fact') return inner === name;
    if (key === 'feel' && typeof inner === 'string') return isWordIn(inner, name);
    return isRead(inner, name);
  });
}

const isWordIn = (formula: string, name: string): boolean =>
  WORD.test(name) ? new Set(formula.match(WORDS)).has(name) : formula.includes(name);

/** What a new value may be called, so that formulas can name it. */
export const WORD = /^[\p{L}_][\p{L}\p{N}_]*$/u;
const WORDS = /[\p{L}\p{N}_]+/gu;
