import type { Actor } from '../../history/index.ts';
import type { Variables } from '../../model/index.ts';
import type { AttachedFile, FieldChanges, RecordTraits } from './state.ts';

interface Step {
  /** Of the commit it belongs to. */
  readonly revision: number;
  readonly reason?: string;
}

/** What can happen to a record. Shapes that were released are never edited. */
export type RecordEvent =
  | (Step & {
      readonly kind: 'record-created';
      readonly id: string;
      readonly type: string;
      readonly traits: RecordTraits;
      readonly values: Variables;
      /** Its keys were claimed for it by the import that made it. */
      readonly keysHeld?: true;
    })
  | (Step &
      FieldChanges & {
        readonly kind: 'record-updated';
        readonly keysHeld?: true;
        /** Absent: as before. */
        readonly traits?: RecordTraits;
      })
  | (Step &
      FieldChanges & {
        readonly kind: 'record-change-proposed';
        readonly by: Actor;
        readonly time: number;
      })
  | (Step & { readonly kind: 'record-change-approved'; readonly change: number })
  | (Step & { readonly kind: 'record-change-rejected'; readonly change: number })
  | (Step & { readonly kind: 'record-retired' })
  | (Step & { readonly kind: 'record-restored' })
  | (Step & { readonly kind: 'record-file-attached'; readonly file: AttachedFile })
  | (Step & { readonly kind: 'record-file-removed'; readonly sha256: string })
  /** Also from changes that wait for approval. */
  | (Step & { readonly kind: 'record-values-erased'; readonly fields: readonly string[] });
