import type { RuleSet } from '@waybill/engine/rules';
import { useMemo } from 'react';
import { useLanguage } from '../../../parts/use-language.ts';
import { columnsOf, type Column } from '../table/column.ts';
import { useKept } from './use-kept.ts';

/**
 * The set but for its rules, and the columns of its table: both stay the same things while rules
 * are changed and ask for nothing new, so that rows that are not changed need not be drawn anew.
 */
export function useColumns(set: RuleSet, shown: ReadonlySet<string>) {
  const language = useLanguage();
  const head = useKept(set, sameButRules);
  const made = useMemo(
    () => ({ head, columns: columnsOf({ ...head, rules: set.rules }, shown, language) }),
    [head, set.rules, shown, language],
  );
  return useKept(made, sameColumns);
}

function sameButRules(before: RuleSet, now: RuleSet): boolean {
  const names = new Set([...Object.keys(before), ...Object.keys(now)]) as Set<keyof RuleSet>;
  names.delete('rules');
  return [...names].every((name) => before[name] === now[name]);
}

interface Made {
  readonly head: RuleSet;
  readonly columns: readonly Column[];
}

const sameColumns = (before: Made, now: Made): boolean =>
  before.head === now.head &&
  before.columns.length === now.columns.length &&
  before.columns.every(({ key }, at) => key === now.columns[at]?.key);
