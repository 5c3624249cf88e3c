import type { RuleSet } from '@waybill/engine/rules';
import type { Json } from '@waybill/server/contract';
import { Button, Space } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../parts/use-language.ts';
import { Grid } from '../grid/grid.tsx';
import type { GridColumn, Written } from '../grid/grid-values.ts';
import { only, within, type Place, type Selection } from '../grid/place.ts';
import { AddName } from '../declare/add-name.tsx';
import { addColumn, addTable, dropColumn, dropTable, withTable } from '../table/edit-tables.ts';
import { readValue, writeValue } from '../table/read-value.ts';
import type { DecisionGridProps } from './decision-grid.tsx';
import { stepped } from './stepped.ts';

type SetTablesProps = Pick<DecisionGridProps, 'set' | 'onChange' | 'steps'>;

/** The tables of the set's own, such as its settings: limits, rates and texts that rules look up. */
export function SetTables({ set, onChange, steps }: SetTablesProps) {
  const { t } = useTranslation('rules');
  const names = Object.keys(set.tables ?? {});
  return (
    <>
      {names.length === 0 ? <p>{t('noTables')}</p> : null}
      {names.map((name) => (
        <section key={name} className="set-table">
          <h2>{t('tableOf', { name })}</h2>
          <SetTable {...{ set, onChange, steps, name }} />
        </section>
      ))}
      <AddName
        label={t('newTable')}
        isTaken={(name) => names.includes(name)}
        onAdd={(name) => onChange((now) => addTable(now, name))}
      />
    </>
  );
}

type Table = NonNullable<RuleSet['tables']>[string];

function SetTable({ set, onChange, steps, name }: SetTablesProps & { readonly name: string }) {
  const { t } = useTranslation('rules');
  const language = useLanguage();
  const [selection, select] = useState<Selection>(only({ row: 0, column: 0 }));
  const table = set.tables?.[name] ?? EMPTY;
  const { columns, rows } = table;
  const heads = useMemo(
    () => columns.map((column): GridColumn => headOf(column, language)),
    [columns, language],
  );
  const change = (changed: (rows: Table['rows']) => Table['rows']): void =>
    onChange((now) => {
      const before = now.tables?.[name] ?? EMPTY;
      return withTable(now, name, { ...before, rows: changed(before.rows) });
    });
  const write = (written: readonly Written[]): undefined => {
    change((before) => written.reduce((next, one) => withCell(set, next, one), before));
  };
  const at = within(selection.to, { rows: rows.length, columns: columns.length });
  return (
    <>
      <Space wrap size={8} className="table-toolbar">
        <Button
          size="small"
          onClick={() =>
            change((before) =>
              before.toSpliced(at.row + 1, 0, before[at.row]?.map((cell) => cell) ?? []),
            )
          }
        >
          {t('copyRow')}
        </Button>
        <Button
          size="small"
          disabled={rows.length <= 1}
          onClick={() => change((before) => before.toSpliced(at.row, 1))}
        >
          {t('removeRow')}
        </Button>
        <Button
          size="small"
          disabled={columns.length <= 1}
          onClick={() => onChange((now) => dropColumn(now, name, at.column))}
        >
          {t('dropColumn', { name: heads[at.column]?.title })}
        </Button>
        <Button size="small" onClick={() => onChange((now) => dropTable(now, name))}>
          {t('dropTable')}
        </Button>
        <AddName
          label={t('newColumn', { name })}
          isTaken={(column) => columns.some((one) => one.name === column)}
          onAdd={(column) => onChange((now) => addColumn(now, name, column))}
        />
      </Space>
      <Grid
        label={t('tableOf', { name })}
        columns={heads}
        items={rows}
        rows={rows.length}
        cellOf={cellOf}
        gutterOf={numberOf}
        textOf={({ row, column }) => textOf(rows[row]?.[column])}
        selection={{
          from: within(selection.from, { rows: rows.length, columns: columns.length }),
          to: at,
        }}
        onSelect={select}
        onWrite={write}
        onOpen={() => undefined}
        onKey={(event) => stepped(event, steps)}
      />
    </>
  );
}

const EMPTY: Table = { columns: [], rows: [] };
const numberOf = (_cells: Table['rows'][number], row: number): number => row + 1;
const cellOf = (cells: Table['rows'][number], { column }: Place) => ({
  told: textOf(cells[column]),
});

function headOf({ name, title }: Table['columns'][number], language: 'zh' | 'en'): GridColumn {
  const shown = title?.[language];
  const width = /^(zh|en)$/.test(name) ? 320 : 200;
  return { key: name, title: shown ?? name, width, ...(shown !== undefined && { note: name }) };
}

const textOf = (cell: Json | undefined): string =>
  cell === undefined
    ? ''
    : typeof cell === 'string'
      ? cell
      : (writeValue(cell) ?? JSON.stringify(cell));

/** A cell stays of the type that it was: "5" where a text stood, 5 where a number did. */
function withCell(
  set: RuleSet,
  rows: Table['rows'],
  { row, column, text }: Written,
): Table['rows'] {
  const cells = rows[row];
  if (cells === undefined || column >= cells.length) return rows;
  const before = cells[column];
  return rows.with(
    row,
    cells.with(column, typeof before === 'string' ? text : readCell(set, text)),
  );
}

function readCell(set: RuleSet, text: string): Json {
  if (/^[[{]/.test(text.trim())) {
    try {
      return JSON.parse(text) as Json;
    } catch {
      return text;
    }
  }
  const read = readValue(set, { type: 'any', choices: [], labels: {} }, text);
  return read.ok ? read.value : text;
}
