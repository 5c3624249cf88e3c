import type { Actor } from '../../history/index.ts';
import type { Variables } from '../../model/index.ts';
import type { AttachedFile, FieldChanges, RecordTraits } from './state.ts';

interface Base {
  readonly actor: Actor;
  readonly reason?: string;
}

/** Of a command on a record that is there: the revision that it was decided on. */
interface OnRevision extends Base {
  readonly expectedRevision: number;
}

/** Changes that count at once, and those that wait for approval. */
export interface SplitChanges {
  readonly direct: FieldChanges;
  readonly guarded: FieldChanges;
}

/** Values were checked against the record's type; a record is decided upon without it. */
export type RecordCommand =
  | (Base & {
      readonly kind: 'create';
      readonly id: string;
      readonly type: string;
      readonly traits: RecordTraits;
      readonly values: Variables;
    })
  | (OnRevision &
      SplitChanges & {
        readonly kind: 'update';
        readonly traits: RecordTraits;
        readonly time: number;
      })
  | (OnRevision & { readonly kind: 'approve-change'; readonly change: number })
  | (OnRevision & { readonly kind: 'reject-change'; readonly change: number })
  | (OnRevision & { readonly kind: 'retire' })
  | (OnRevision & { readonly kind: 'restore' })
  | (OnRevision & { readonly kind: 'attach-file'; readonly file: AttachedFile })
  | (OnRevision & { readonly kind: 'remove-file'; readonly sha256: string })
  | (OnRevision & { readonly kind: 'erase-values'; readonly fields: readonly string[] })
  /** A row of a file that was checked as a whole: creates the record or sets these fields of it. */
  | (Base &
      SplitChanges & {
        readonly kind: 'import-row';
        readonly id: string;
        readonly type: string;
        readonly traits: RecordTraits;
        readonly time: number;
      });
