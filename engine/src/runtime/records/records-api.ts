import type { Variables } from '../../model/index.ts';
import type { AttachedFile } from '../../records/index.ts';
import type {
  CreatedRecord,
  Erasure,
  RecordComparison,
  RecordHistoryEntry,
  RecordHistoryQuery,
  RecordQuery,
  RecordReading,
  RecordTypeView,
  RecordUpdate,
  RecordView,
  RecordWrite,
} from './record-values.ts';
import type {
  ExportRequest,
  ImportReport,
  ImportRequest,
  TableFile,
  TemplateRequest,
} from './table-values.ts';

/**
 * Business objects by schema: customers, orders, contracts and so on, each with its whole history.
 * Record types are deployed as other files are. Every method rejects with a `WaybillError`.
 */
export interface Records {
  /** Newest version of each. */
  readonly types: () => Promise<readonly RecordTypeView[]>;
  readonly create: (
    type: string,
    values: Variables,
    options: RecordWrite,
  ) => Promise<CreatedRecord>;
  /**
   * Sets fields, null takes one away, others stay. Fields that need approval wait for it; the rest
   * counts at once. Rejects with `RECORD_STALE` and both sides where the record has changed.
   */
  readonly update: (id: string, changes: Variables, options: RecordUpdate) => Promise<RecordView>;
  /** By another person than the one who proposed the change. */
  readonly approve: (id: string, change: number, options: RecordWrite) => Promise<RecordView>;
  readonly reject: (id: string, change: number, options: RecordWrite) => Promise<RecordView>;
  /** Records are never deleted: retired, one is kept with its history and its keys. */
  readonly retire: (id: string, options: RecordWrite) => Promise<RecordView>;
  readonly restore: (id: string, options: RecordWrite) => Promise<RecordView>;
  /** The file itself is kept where `place` says. */
  readonly attach: (id: string, file: AttachedFile, options: RecordWrite) => Promise<RecordView>;
  readonly removeFile: (id: string, sha256: string, options: RecordWrite) => Promise<RecordView>;
  /**
   * Erases values of personal fields for good; the hash chain stays whole. What was exported before
   * is not reached.
   */
  readonly erase: (id: string, options: Erasure) => Promise<RecordView>;
  /** By id, or by `<type>/<key>`: the value of its first unique key. */
  readonly get: (id: string, options?: RecordReading) => Promise<RecordView>;
  readonly search: (query: RecordQuery) => Promise<readonly RecordView[]>;
  readonly history: (
    id: string,
    options?: RecordHistoryQuery,
  ) => Promise<readonly RecordHistoryEntry[]>;
  /** Field by field: from what to what, by whom, when and why. Absent: the first and the newest. */
  readonly compare: (
    id: string,
    versions?: { readonly from?: number; readonly to?: number; readonly roles?: readonly string[] },
  ) => Promise<RecordComparison>;
  /** All rows or, where one is refused, none, unless only the good ones are asked for. */
  readonly import: (request: ImportRequest) => Promise<ImportReport>;
  readonly export: (request: ExportRequest) => Promise<TableFile>;
  /** An empty file with the columns of the type and an example. */
  readonly template: (request: TemplateRequest) => Promise<TableFile>;
}
