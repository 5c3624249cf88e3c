import type { Basis, EntryContent, Origin, Posting, Step } from './state.ts';

/** What can happen to an entry. Shapes that were released are never edited. */
export type EntryEvent =
  | (Step & {
      readonly kind: 'entry-proposed';
      readonly id: string;
      readonly content: EntryContent;
      readonly origin: Origin;
      readonly reverses?: string;
      readonly replaces?: string;
    })
  /** Beside a proposal: its reason in English. */
  | { readonly kind: 'entry-reason-translated'; readonly reasonEn: string }
  /** The rule's result that a proposal rests on; as in histories of instances. */
  | (Basis & {
      readonly kind: 'rules-evaluated';
      readonly ruleSetId: string;
      readonly ruleSetVersion: string;
    })
  | (Step & { readonly kind: 'entry-approved' })
  | (Step & { readonly kind: 'entry-rejected' })
  | (Step & { readonly kind: 'entry-withdrawn'; readonly superseded: boolean })
  | (Posting & { readonly kind: 'entry-posted' })
  | (Step & { readonly kind: 'entry-appealed' })
  | (Step & { readonly kind: 'appeal-dismissed' })
  | (Step & { readonly kind: 'appeal-granted'; readonly counterEntry: string })
  | (Step & {
      readonly kind: 'entry-reversed';
      readonly counterEntry: string;
      readonly origin: Origin['kind'];
    });
