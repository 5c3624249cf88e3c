export { checkValues, valuesAt } from './check-values.ts';
export { compareValues } from './compare-values.ts';
export type { ValueDifference } from './compare-values.ts';
export type { CompiledRecordType } from './compiled-record-type.ts';
export type { RecordCommand } from './entity/command.ts';
export { decideRecord } from './entity/decide-record.ts';
export type { RecordEvent } from './entity/event.ts';
export { evolveRecord, withChanges } from './entity/evolve-record.ts';
export { IMPORT } from './entity/import-entity.ts';
export type { ImportCommand, ImportState } from './entity/import-entity.ts';
export { RECORD } from './entity/record-entity.ts';
export { ITEM, itemName, searchName, searchText } from './entity/search-fields.ts';
export type {
  AttachedFile,
  FieldChanges,
  PendingChange,
  RecordState,
  RecordTraits,
} from './entity/state.ts';
export { uniqueKey, uniqueKeys } from './entity/unique-keys.ts';
export { closedFields, mayDo, readable } from './permissions.ts';
export type { Roles } from './permissions.ts';
export { readRecordType } from './read-record-type.ts';
export type { Confidentiality, RecordField, RecordType, Wording } from './record-type.ts';
export { splitChanges, withoutNulls } from './split-changes.ts';
export type { Column } from './table/columns.ts';
export { decodeTable } from './table/decode-table.ts';
export { findHeads } from './table/find-heads.ts';
export type { Heads } from './table/find-heads.ts';
export { importedChanges } from './table/imported-changes.ts';
export { readRow } from './table/read-row.ts';
export type { CellProblem, RowReading } from './table/read-row.ts';
export { TABLE_LIMITS } from './table/table.ts';
export type { Table, TableRow } from './table/table.ts';
export { writeTable, type TableContent } from './table/write-table.ts';
export type { TableFormat } from './table/write-table.ts';
export type { ValueProblem } from './value-problem.ts';
export { dutiesNotSeparate, personNeeded } from './entity/record-refusals.ts';
