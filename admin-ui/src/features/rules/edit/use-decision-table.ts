import { cellTeller, type Gap, type RuleDefinition, type RuleSet } from '@waybill/engine/rules';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useTell } from '../../../parts/problem/use-tell.ts';
import { useLanguage } from '../../../parts/use-language.ts';
import { findingsOf } from '../check/findings.ts';
import type { CheckedRules } from '../check/use-check.ts';
import type { Written } from '../grid/grid-values.ts';
import type { Place } from '../grid/place.ts';
import { readCell, writeCell } from '../table/cells.ts';
import type { Column } from '../table/column.ts';
import { insertRule, newRule, withRules } from '../table/edit-set.ts';
import { gapCell, gapRule } from './gap-row.ts';
import { gridColumn } from './grid-column.ts';
import { gutterOf } from './gutter.tsx';
import { tableCell } from './table-cell.ts';
import { useColumns } from './use-columns.ts';

/** Gaps shown as rows of their own; the rest is counted. */
const GAPS = 5;

interface Given {
  readonly set: RuleSet;
  readonly checked: CheckedRules | undefined;
  /** Keys of columns that no rule uses yet. */
  readonly shown: ReadonlySet<string>;
  readonly onChange: (change: (set: RuleSet) => RuleSet) => void;
}

/** The rule set as cells: what each says, what it holds as text, and how text is written into it. */
export function useDecisionTable({ set, checked, shown, onChange }: Given) {
  const { t } = useTranslation('rules');
  const language = useLanguage();
  const { head, columns } = useColumns(set, shown);
  const teller = useMemo(() => cellTeller(head, language), [head, language]);
  const heads = useMemo(
    () => columns.map((column) => gridColumn(column, { teller, language, t })),
    [columns, teller, language, t],
  );
  const tell = useTell();
  const findings = useMemo(() => findingsOf(checked ?? {}, tell.text), [checked, tell]);
  const gaps = useMemo(() => (checked?.analysis?.gaps ?? []).slice(0, GAPS), [checked]);
  const { rules } = set;
  const items = useMemo(() => [...rules, ...gaps], [rules, gaps]);
  const cellOf = useCallback(
    (item: RuleDefinition | Gap, { row, column: at }: Place) => {
      const column = columns[at];
      if (column === undefined) return { told: '' };
      if ('example' in item) return gapCell(head, column, { gap: item, teller, t });
      return tableCell({ rule: item, row, column, teller, findings });
    },
    [columns, teller, findings, head, t],
  );
  const gutter = useCallback(
    (item: RuleDefinition | Gap, row: number) => {
      const onAdd = (gap: Gap): void =>
        onChange((now) => insertRule(now, now.rules.length, gapRule(now, columns, gap)));
      return gutterOf(item, row, { findings, t, onAdd });
    },
    [findings, t, columns, onChange],
  );
  const textOf = ({ row, column }: Place): string => {
    const [rule, one] = [rules[row], columns[column]];
    return rule && one ? writeCell(set, rule, one) : '';
  };
  const write = (written: readonly Written[]): string | undefined => {
    const next = writeAll(set, columns, written);
    if (next.set !== set) onChange(() => next.set);
    return next.problem === undefined ? undefined : t(`unread.${next.problem}`);
  };
  return { teller, columns, heads, findings, items, cellOf, gutter, textOf, write };
}

/** All that can be read is written; the first that cannot be says why. Rows past the end are new ones. */
function writeAll(
  set: RuleSet,
  columns: readonly Column[],
  written: readonly Written[],
): { readonly set: RuleSet; readonly problem?: string } {
  const rules = [...set.rules];
  let problem: string | undefined;
  let changed = false;
  for (const { row, column: at, text } of written) {
    const column = columns[at];
    if (column === undefined || row > rules.length) continue;
    const before = rules[row];
    if (before && writeCell(set, before, column) === text) continue;
    const read = readCell(set, before ?? newRule({ ...set, rules }), { column, text });
    if (read.ok) rules[row] = read.value;
    else problem ??= read.problem;
    changed ||= read.ok;
  }
  return {
    set: changed ? withRules(set, rules) : set,
    ...(problem !== undefined && { problem }),
  };
}
