import type { CarrierKind } from './policy.ts';

/** Something that runs, and says which clauses it carries out. */
export interface Carrier {
  /** Elements and processes are of kind `process`, rule sets of kind `rule`, record types `record`, reports `report`. */
  readonly kind: CarrierKind;
  /** Of the process, rule set, record type, permission or report. */
  readonly id: string;
  readonly version?: string;
  /** Of a process: the element, or the process itself; of a record type: the field. */
  readonly element?: string;
  readonly name?: string;
  readonly nameEn?: string;
  readonly file?: string;
  readonly line?: number;
  /** Ids of clauses. */
  readonly policy: readonly string[];
}
