import type { RecordTraits } from './entity/state.ts';
import type { RecordType } from './record-type.ts';
import type { SchemaField } from './schema-fields.ts';
import type { SchemaCheck } from './schema-check.ts';

/** A record type that is found right, ready to check values. */
export interface CompiledRecordType {
  readonly type: RecordType;
  /** What a record of it carries. */
  readonly traits: RecordTraits;
  readonly fields: readonly SchemaField[];
  /** By top-level field. */
  readonly checks: ReadonlyMap<string, SchemaCheck>;
  readonly checkWhole: SchemaCheck;
  readonly required: readonly string[];
}
