import type { Actor } from '../../history/batch.ts';
import type { Basis, EntryContent, Origin, Posting, ProposedContent, Step } from './state.ts';

interface CommandBase {
  /** Who asks, and by what right. */
  readonly actor: Actor;
  /** Epoch milliseconds. */
  readonly now: number;
}

interface Reasoned extends CommandBase {
  readonly reason: string;
}

export interface ProposeCommand extends CommandBase {
  readonly kind: 'propose';
  readonly id: string;
  readonly content: ProposedContent;
  readonly origin: Origin;
  readonly basis?: Basis;
  readonly replaces?: string;
}

/** Proposes the counter-entry of a posted entry. */
export interface ProposeReversalCommand extends CommandBase {
  readonly kind: 'propose-reversal';
  readonly id: string;
  readonly content: EntryContent;
  readonly reverses: string;
  readonly origin: Origin;
  /** Who granted the appeal that it carries out, and has thereby approved it. */
  readonly granted?: { readonly actor: Actor; readonly reason: string };
}

export interface DecideAppealCommand extends Reasoned {
  readonly kind: 'decide-appeal';
  readonly outcome: 'uphold' | 'reverse';
  /** Id of the counter-entry, should the appeal be granted. */
  readonly counterEntry: string;
}

/** What can be asked of an entry; the last two are told by the period that has done it. */
export type EntryCommand =
  | ProposeCommand
  | ProposeReversalCommand
  | (CommandBase & { readonly kind: 'approve'; readonly reason?: string })
  | (Reasoned & { readonly kind: 'reject' })
  /** `superseded`: by a recomputation, which is no person's decision on the entry. */
  | (Reasoned & { readonly kind: 'withdraw'; readonly superseded: boolean })
  | (Reasoned & { readonly kind: 'appeal' })
  | DecideAppealCommand
  | (Posting & { readonly kind: 'record-posting' })
  | (Step & {
      readonly kind: 'record-reversal';
      readonly counterEntry: string;
      readonly origin: Origin['kind'];
    });
