import type { Json, Variables } from '../../model/index.ts';
import type { CompiledRecordType } from '../compiled-record-type.ts';
import { isList, isObject } from '../schema-fields.ts';
import type { Wording } from '../record-type.ts';
import { columnsOf, type Column } from './columns.ts';
import { labelOf } from './labels.ts';
import { writeCsv } from './csv/write-csv.ts';
import type { Cell } from '../../sheet/index.ts';
import { writeWorkbook } from './xlsx/write-workbook.ts';

export type TableFormat = 'xlsx' | 'csv';

export interface TableContent {
  readonly compiled: CompiledRecordType;
  readonly format: TableFormat;
  /** With `$id` and `$revision`, by which a changed file finds its records again. */
  readonly records: readonly {
    readonly id: string;
    readonly revision: number;
    readonly values: Variables;
  }[];
  /** Values are called as people of it call them; as the type has them where absent. */
  readonly language?: keyof Wording;
  /** A row that shows how it is filled in; it is marked and never read. */
  readonly example: boolean;
}

/** Items of tables within a record that a template has room for. */
const TEMPLATE_ITEMS = 3;

/** Keys, names in Chinese, names in English, and then the records. */
export function writeTable(content: TableContent): Uint8Array {
  const { compiled, format, records, example, language } = content;
  const columns = columnsOf(compiled, (path) => itemsOf(records, path));
  const marked = records.length > 0;
  const marks = (texts: readonly string[]): readonly Cell[] => (marked ? texts.map(textCell) : []);
  const head = (texts: readonly string[], ...mark: readonly string[]) => [
    ...[textCell('#'), ...marks(mark)],
    ...texts.map(textCell),
  ];
  const rows = [
    head(
      columns.map(({ key }) => key),
      '$id',
      '$revision',
    ),
    head(
      columns.map(({ title }) => title.zh),
      '编号',
      '版本',
    ),
    head(
      columns.map(({ title }) => title.en),
      'id',
      'revision',
    ),
    ...(example
      ? [[textCell('#'), ...columns.map((one) => cellOf(one.example, nameIn(one, language)))]]
      : []),
    ...records.map(({ id, revision, values }) => [
      ...[undefined, ...marks([id, String(revision)])],
      ...columns.map((one) => cellOf(valueAt(values, one.key), nameIn(one, language))),
    ]),
  ];
  if (format === 'csv') return writeCsv(rows);
  const name = compiled.type.title.en.replace(/[\\/?*[\]:]/g, ' ');
  const offset = marked ? 3 : 1;
  const choices = new Map(
    columns.flatMap((column, at) => choicesOf(column, at + offset, nameIn(column, language))),
  );
  return writeWorkbook({ name, rows, heads: 3, choices });
}

function itemsOf(records: TableContent['records'], path: string): number {
  const counts = records.map(({ values }) => {
    const value = valueAt(values, path);
    return isList(value) ? value.length : 0;
  });
  return records.length === 0
    ? TEMPLATE_ITEMS
    : counts.reduce((most, one) => Math.max(most, one), 1);
}

/** What a value of the column is called. */
type Naming = (value: string) => string;

const nameIn =
  ({ labels }: Column, language: keyof Wording | undefined): Naming =>
  (value) =>
    labels === undefined || language === undefined ? value : labelOf(labels, value, language);

function choicesOf(
  { schema, list }: Column,
  at: number,
  named: Naming,
): readonly (readonly [number, readonly string[]])[] {
  const values = schema['enum'];
  if (list || !isList(values)) return [];
  return [[at, values.filter((value) => typeof value === 'string').map(named)]];
}

/** The value that the key of a column leads to; items are counted from 1. */
function valueAt(values: Variables, key: string): Json | undefined {
  let found: Json | undefined = values;
  for (const step of key.split('.')) {
    const match = /^(?<name>[^[]+)(?:\[(?<number>\d+)\])?$/.exec(step);
    const member: Json | undefined = isObject(found)
      ? found[match?.groups?.['name'] ?? step]
      : undefined;
    const number = match?.groups?.['number'];
    found = number === undefined ? member : isList(member) ? member[Number(number) - 1] : undefined;
  }
  return found;
}

function cellOf(value: Json | undefined, named: Naming): Cell | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'number') return { kind: 'number', text: String(value) };
  const told = (one: Json): string => (typeof one === 'string' ? named(one) : JSON.stringify(one));
  return textCell(isList(value) ? value.map(told).join('; ') : told(value));
}

const textCell = (text: string): Cell => ({ kind: 'text', text });
