import type { BacktestRecord, RuleSet } from '../../rules/index.ts';
import { factDateOf } from '../../rules/index.ts';
import { readRecords } from './read-records.ts';

export interface FileRecordOptions {
  /** Of records that name none. */
  readonly factDate: string;
  /** Column that names a record. */
  readonly key?: string;
}

/** The records of a file as a backtest takes them. */
export async function* fileRecords(
  path: string,
  set: RuleSet,
  { factDate, key }: FileRecordOptions,
): AsyncGenerator<BacktestRecord> {
  let number = 0;
  for await (const inputs of readRecords(path, set)) {
    number += 1;
    const named = key === undefined ? (inputs['key'] ?? inputs['id']) : inputs[key];
    const scalar = typeof named === 'string' || typeof named === 'number';
    yield {
      key: scalar ? String(named) : String(number),
      inputs,
      factDate: factDateOf(inputs) ?? factDate,
    };
  }
}
