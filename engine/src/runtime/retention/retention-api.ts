import type { Actor } from '../../history/index.ts';
import type { ArchiveState, HoldState, HoldTarget, RetentionState } from '../../retention/index.ts';

export interface RetentionWrite {
  readonly actor: Actor;
  /** Stands in history. */
  readonly reason: string;
}

export interface RetentionRunOptions {
  readonly actor: Actor;
  /** Only tells what is due. */
  readonly dryRun?: boolean;
}

/** What a run has found, and done. */
export interface RetentionRun {
  /** Instances that are due, called ones with their callers; the first thousand by id. */
  readonly due: readonly string[];
  readonly dueCount: number;
  /** Instances that would be due, but for a hold. */
  readonly heldCount: number;
  /** There may be more: run again. */
  readonly more: boolean;
  /** The archive that has taken them over; absent in a dry run, or where nothing is due. */
  readonly archive?: ArchiveState;
  /** Archives of runs that were cut off, whose instances were taken away now. */
  readonly finished: readonly string[];
}

/** How long ended instances stay, what is held, and the archives that have taken the rest over. */
export interface Retention {
  readonly policies: () => Promise<readonly RetentionState[]>;
  /** Without `days`: for ever, as where nothing is set. RETENTION_INVALID, PROCESS_NOT_FOUND. */
  readonly setPolicy: (
    processId: string,
    set: RetentionWrite & { readonly days?: number; readonly policy?: readonly string[] },
  ) => Promise<RetentionState>;
  /** Those that are set. */
  readonly holds: () => Promise<readonly HoldState[]>;
  /** A hold on an instance also holds what it called, and its callers. INSTANCE_NOT_FOUND. */
  readonly hold: (target: HoldTarget, write: RetentionWrite) => Promise<HoldState>;
  /** HOLD_NOT_FOUND where there is none. */
  readonly lift: (target: HoldTarget, write: RetentionWrite) => Promise<HoldState>;
  readonly archives: () => Promise<readonly ArchiveState[]>;
  /**
   * Moves what is due into one archive of at most 5,000 instances: seals all, writes the file, proves
   * it, states and signs what it holds, and only then takes it away. RETENTION_NOT_SET_UP without
   * `archives` and `sealKeys` of the engine.
   */
  readonly run: (options: RetentionRunOptions) => Promise<RetentionRun>;
}
