import type { RuleSet } from '@waybill/engine/rules';
import { useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { CheckedRules } from '../check/use-check.ts';
import { Grid } from '../grid/grid.tsx';
import { only, within, type Selection } from '../grid/place.ts';
import { moveRule, withRules } from '../table/edit-set.ts';
import { CellBar } from './cell-bar.tsx';
import { FindingsList } from './findings-list.tsx';
import { stepped } from './stepped.ts';
import { TableToolbar } from './table-toolbar.tsx';
import { useDecisionTable } from './use-decision-table.ts';
import type { History } from './use-history.ts';

export interface DecisionGridProps {
  readonly set: RuleSet;
  readonly checked: CheckedRules | undefined;
  readonly onChange: (change: (set: RuleSet) => RuleSet) => void;
  readonly steps: Pick<History<unknown>, 'undo' | 'redo' | 'canUndo' | 'canRedo'>;
}

/** The rules as a table to be edited, with what the engine finds at its place. */
export function DecisionGrid({ set, checked, onChange, steps }: DecisionGridProps) {
  const { t } = useTranslation('rules');
  const place = useRef<HTMLDivElement>(null);
  const [shown, setShown] = useState<ReadonlySet<string>>(new Set());
  const [selection, select] = useState<Selection>(only({ row: 0, column: 0 }));
  const [problem, setProblem] = useState<string>();
  const table = useDecisionTable({ set, checked, shown, onChange });
  const { teller, columns, findings } = table;
  const { rules } = set;
  const extent = { rows: table.items.length, columns: columns.length };
  const at = within(selection.to, extent);
  const press = (event: KeyboardEvent): boolean => {
    const { key, altKey } = event;
    if (!altKey || (key !== 'ArrowUp' && key !== 'ArrowDown')) return stepped(event, steps);
    const by = key === 'ArrowUp' ? -1 : 1;
    onChange((now) => moveRule(now, at.row, by));
    select(only(within({ ...at, row: at.row + by }, { ...extent, rows: rules.length })));
    return true;
  };
  const find = (what: string) => place.current?.querySelector<HTMLElement>(what);
  const reveal = (id: string): void => {
    const row = rules.findIndex((rule) => rule.id === id);
    if (row >= 0) select(only({ row, column: 0 }));
    find('[role="grid"]')?.focus();
  };
  return (
    <div ref={place}>
      <TableToolbar
        {...{ set, columns, teller, steps, at, onChange }}
        onShow={(key) => setShown(new Set([...shown, key]))}
        onSelect={(to) => select(only(to))}
      />
      <CellBar
        key={`${at.row} ${at.column}`}
        {...{ set, teller, rule: rules[at.row], row: at.row, column: columns[at.column] }}
        onChange={(rule) => onChange((now) => withRules(now, now.rules.with(at.row, rule)))}
      />
      <Grid
        label={t('table')}
        columns={table.heads}
        items={table.items}
        rows={rules.length}
        cellOf={table.cellOf}
        gutterOf={table.gutter}
        textOf={table.textOf}
        selection={{ from: within(selection.from, extent), to: at }}
        onSelect={select}
        onWrite={(written) => {
          const why = table.write(written);
          setProblem(written.length > 1 ? why : undefined);
          return why;
        }}
        onOpen={() => find('.cell-bar :is(input, textarea, button)')?.focus()}
        onKey={press}
      />
      <FindingsList {...{ set, checked, findings, problem }} onReveal={reveal} />
    </div>
  );
}
