import type { RuleDefinition, RuleSet } from '@waybill/engine/rules';
import type { Json } from '@waybill/server/contract';
import type { AskedColumn } from './column.ts';
import { withTerms } from './terms.ts';

/** Changes of a rule set that leave all they do not touch as it was, in the order it had. */
export const withRules = (set: RuleSet, rules: readonly RuleDefinition[]): RuleSet => ({
  ...set,
  rules,
});

/** A rule without conditions and outputs, with an id that no other has. */
export function newRule({ rules }: RuleSet): RuleDefinition {
  const taken = new Set(rules.map(({ id }) => id));
  let count = rules.length + 1;
  while (taken.has(`rule-${count}`)) count += 1;
  const id = `rule-${count}`;
  return { id, title: { zh: '新规则', en: 'New rule' }, ...EMPTY, event: { type: id, params: {} } };
}

const EMPTY = { conditions: { all: [] } } as const;

export function insertRule(set: RuleSet, at: number, rule = newRule(set)): RuleSet {
  return withRules(set, set.rules.toSpliced(at, 0, rule));
}

export const removeRules = (set: RuleSet, at: number, count: number): RuleSet =>
  withRules(set, set.rules.toSpliced(at, count));

/** By one place up or down; the set as it was where there is no further. */
export function moveRule(set: RuleSet, at: number, by: -1 | 1): RuleSet {
  const rule = set.rules[at];
  const to = at + by;
  if (rule === undefined || to < 0 || to >= set.rules.length) return set;
  return withRules(set, set.rules.toSpliced(at, 1).toSpliced(to, 0, rule));
}

/** No rule asks for it any more. */
export const dropAsked = (set: RuleSet, { key }: AskedColumn): RuleSet =>
  withRules(
    set,
    set.rules.map((rule) => withTerms(rule, key, [])),
  );

/** Columns stand in the order in which the file declares their inputs. */
export function moveInput(set: RuleSet, fact: string, by: -1 | 1): RuleSet {
  const part = Object.hasOwn(set.facts ?? {}, fact) ? 'facts' : 'inputs';
  if (part === 'facts') return { ...set, facts: moved(set.facts ?? {}, fact, by) };
  const properties = set.inputs['properties'] as Readonly<Record<string, Json>>;
  return { ...set, inputs: { ...set.inputs, properties: moved(properties, fact, by) } };
}

function moved<T>(members: Readonly<Record<string, T>>, name: string, by: -1 | 1) {
  const entries = Object.entries(members);
  const at = entries.findIndex(([key]) => key === name);
  const entry = entries[at];
  const to = at + by;
  if (entry === undefined || to < 0 || to >= entries.length) return members;
  return Object.fromEntries(entries.toSpliced(at, 1).toSpliced(to, 0, entry));
}

/** A rule that takes the inputs of an example, as far as the columns show them. */
export function ruleFor(
  set: RuleSet,
  columns: readonly AskedColumn[],
  valueOf: (column: AskedColumn) => Json | undefined,
): RuleDefinition {
  const all = columns.flatMap((column) => {
    const { fact, path } = column;
    const value = valueOf(column);
    if (value === undefined) return [];
    return [{ fact, ...(path !== undefined && { path }), operator: 'equal', value }];
  });
  return { ...newRule(set), conditions: { all } };
}
