import { cellTeller, type RuleSet } from '@waybill/engine/rules';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../parts/use-language.ts';
import type { Checked } from '../check/check-request.ts';
import { findingsOf } from '../check/findings.ts';
import type { Written } from '../grid/grid-values.ts';
import type { Place } from '../grid/place.ts';
import { readCell, writeCell } from '../table/cells.ts';
import { columnsOf } from '../table/column.ts';
import { insertRule, newRule, withRules } from '../table/edit-set.ts';
import { gapCell, gapRule } from './gap-row.ts';
import { gridColumn } from './grid-column.ts';
import { gutterOf } from './gutter.tsx';
import { tableCell } from './table-cell.ts';
import { useTell } from '../../../parts/problem/use-tell.ts';

/** Gaps shown as rows of their own; the rest is counted. */
const GAPS = 5;

interface Given {
  readonly set: RuleSet;
  readonly checked: Checked | undefined;
  /** Keys of columns that no rule uses yet. */
  readonly shown: ReadonlySet<string>;
  readonly onChange: (change: (set: RuleSet) => RuleSet) => void;
}

/** The rule set as cells: what each says, what it holds as text, and how text is written into it. */
export function useDecisionTable({ set, checked, shown, onChange }: Given) {
  const { t } = useTranslation('rules');
  const language = useLanguage();
  const teller = useMemo(() => cellTeller(set, language), [set, language]);
  const columns = useMemo(() => columnsOf(set, shown, language), [set, shown, language]);
  const heads = useMemo(
    () => columns.map((column) => gridColumn(column, { teller, language, t })),
    [columns, teller, language, t],
  );
  const tell = useTell();
  const findings = useMemo(() => findingsOf(set, checked ?? {}, tell.text), [set, checked, tell]);
  const gaps = useMemo(() => (checked?.analysis?.gaps ?? []).slice(0, GAPS), [checked]);
  const { rules } = set;
  const cellOf = useCallback(
    ({ row, column: at }: Place) => {
      const [column, rule, gap] = [columns[at], rules[row], gaps[row - rules.length]];
      if (column === undefined) return { told: '' };
      if (rule) return tableCell({ rule, row, column, teller, findings });
      return gap ? gapCell(set, column, { gap, teller, t }) : { told: '' };
    },
    [columns, rules, gaps, teller, findings, set, t],
  );
  const gutter = useCallback(
    (row: number) => {
      const onAdd = (at: number): void => {
        const gap = gaps[at];
        if (gap) onChange((now) => insertRule(now, now.rules.length, gapRule(now, columns, gap)));
      };
      return gutterOf(row, { rules, findings, t, onAdd });
    },
    [rules, findings, t, gaps, columns, onChange],
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
  return { teller, columns, heads, findings, gaps: gaps.length, cellOf, gutter, textOf, write };
}

/** All that can be read is written; the first that cannot be says why. Rows past the end are new ones. */
function writeAll(
  set: RuleSet,
  columns: ReturnType<typeof columnsOf>,
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
