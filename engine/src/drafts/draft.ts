import type { Failure } from '../errors/failure.ts';
import type { Actor } from '../history/batch.ts';

export const DRAFT_KINDS = ['definition', 'rule-set', 'form', 'calendar'] as const;
export type DraftKind = (typeof DRAFT_KINDS)[number];

export interface DraftFile {
  /** What the file is to be; whoever may release the draft must have the right to each. */
  readonly kind: DraftKind;
  /** File name; once in a draft. */
  readonly name: string;
  readonly content: string;
}

/** A scenario of the draft's processes, or the cases of one of its rule sets, as JSON text. */
export interface DraftScenario {
  readonly name: string;
  readonly content: string;
}

/** What people write: all of it is replaced by each save. */
export interface DraftContent {
  readonly title: string;
  readonly files: readonly DraftFile[];
  readonly scenarios: readonly DraftScenario[];
}

/** What the engine's own checks say of a file, at its element and line where there is one. */
export interface DraftProblem extends Failure {
  /** An error keeps the draft from review, a warning does not. */
  readonly severity: 'error' | 'warning';
}

export interface ScenarioResult {
  readonly name: string;
  readonly passed: boolean;
  readonly differences: readonly {
    readonly at: string;
    readonly expected: string;
    readonly seen: string;
  }[];
}

export type DraftStatus =
  | ('editing' | 'in-review' | 'approved' | 'scheduled')
  /** It is being deployed; a crash leaves it so, and the release is taken up again. */
  | ('releasing' | 'released' | 'discarded');

export interface Noted {
  readonly person: string;
  /** Epoch milliseconds, as all times. */
  readonly time: number;
  readonly comment?: string;
}

export interface ReleasedAs {
  readonly processes: readonly { readonly processId: string; readonly version: number }[];
  readonly resources: readonly {
    readonly kind: string;
    readonly id: string;
    readonly version: string;
  }[];
}

/** Processes, rule sets and forms on their way to being deployed together. */
export interface DraftState extends DraftContent {
  readonly id: string;
  readonly status: DraftStatus;
  /** Of the content: 1, 2, … with each save that changes it. */
  readonly revision: number;
  readonly author: string;
  /** Everybody who has ever saved it, the author first. */
  readonly editors: readonly string[];
  readonly saved: Noted;
  readonly problems: readonly DraftProblem[];
  /** Of this revision; absent where its scenarios have not been run. */
  readonly trial?: { readonly time: number; readonly results: readonly ScenarioResult[] };
  readonly submitted?: Noted;
  /** The last decision. */
  readonly decided?: Noted & { readonly outcome: 'approved' | 'sent-back' };
  /** When it is to be released, or its release began. */
  readonly releaseAt?: number;
  /** Who has asked for the release. */
  readonly releasedBy?: string;
  /** Why the last release came to nothing. */
  readonly refusal?: readonly Failure[];
  readonly released?: ReleasedAs & { readonly time: number };
}

/** Every command names the time, since nothing here reads a clock. */
export type DraftCommand = { readonly actor: Actor; readonly now: number } & (
  | ({ readonly kind: 'create-draft'; readonly id: string } & CheckedContent)
  /** `revision`: the one that was seen, here and below. */
  | ({ readonly kind: 'save-draft'; readonly revision: number } & CheckedContent)
  | {
      readonly kind: 'record-trial';
      readonly revision: number;
      readonly results: readonly ScenarioResult[];
    }
  | { readonly kind: 'submit-draft'; readonly revision: number; readonly comment: string }
  | { readonly kind: 'approve-draft'; readonly revision: number; readonly comment?: string }
  | { readonly kind: 'send-back-draft'; readonly revision: number; readonly comment: string }
  | { readonly kind: 'schedule-release'; readonly revision: number; readonly at: number }
  | { readonly kind: 'withdraw-release'; readonly comment: string }
  /** Absent `revision`: what was scheduled has come due, or a crash has cut it off. */
  | { readonly kind: 'begin-release'; readonly revision?: number }
  | { readonly kind: 'finish-release'; readonly released: ReleasedAs }
  | { readonly kind: 'refuse-release'; readonly problems: readonly Failure[] }
  | { readonly kind: 'discard-draft'; readonly comment: string }
);

type CheckedContent = DraftContent & { readonly problems: readonly DraftProblem[] };

/**
 * Shapes that were released are never edited. `values` are kept beside the chain where they are
 * personal: people write names into comments.
 */
export type DraftEvent =
  | ({ readonly kind: 'draft-created'; readonly id: string } & By & CheckedContent)
  /** Files and scenarios as far as they have changed. */
  | ({
      readonly kind: 'draft-saved';
      readonly title: string;
      readonly problems: readonly DraftProblem[];
      readonly files?: readonly DraftFile[];
      readonly scenarios?: readonly DraftScenario[];
    } & By)
  | {
      readonly kind: 'draft-tried';
      readonly time: number;
      readonly results: readonly ScenarioResult[];
    }
  | ({ readonly kind: 'draft-submitted' } & Said)
  | ({ readonly kind: 'draft-approved' } & Said)
  | ({ readonly kind: 'draft-sent-back' } & Said)
  | ({ readonly kind: 'release-scheduled'; readonly at: number } & By)
  | ({ readonly kind: 'release-withdrawn' } & Said)
  | { readonly kind: 'release-begun'; readonly time: number; readonly person?: string }
  | { readonly kind: 'draft-released'; readonly time: number; readonly released: ReleasedAs }
  | { readonly kind: 'release-refused'; readonly problems: readonly Failure[] }
  | ({ readonly kind: 'draft-discarded' } & Said);

interface By {
  readonly person: string;
  readonly time: number;
}

interface Said extends By {
  readonly values: { readonly comment?: string };
}
