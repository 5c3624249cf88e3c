import type { CompiledRecordType, RowReading } from '../../records/index.ts';
import type { RecordWrite } from './record-values.ts';
import type { RecordsParts } from './records-context.ts';

/** What is known while the rows of a file are looked at, one after the other. */
export interface Planning {
  readonly parts: RecordsParts;
  readonly compiled: CompiledRecordType;
  readonly options: RecordWrite;
  readonly reason: string;
  readonly rows: readonly RowReading[];
  /** First keys of all rows: a row may refer to one that comes later. */
  readonly announced: ReadonlySet<unknown>;
  /** Keys that rows before have taken, with the number of the row. */
  readonly taken: Map<string, number>;
}

export function newPlanning(given: Omit<Planning, 'announced' | 'taken'>): Planning {
  const { type } = given.compiled;
  const [name = ''] = type.unique[0] ?? [];
  const announced = new Set(given.rows.map(({ values }) => values[name]));
  return { ...given, announced, taken: new Map() };
}
