import type { WorkReference } from '../ports/index.ts';
import type { Dispatcher } from './dispatch.ts';
import type { DraftReleases } from './drafts/release-draft.ts';
import type { EngineContext } from './engine-context.ts';
import type { InstanceTimers } from './instance-timers.ts';
import type { MessageRouter } from './message-router.ts';
import type { StartTimers } from './start-timers.ts';
import type { Workers } from './workers.ts';

/** What makes automatic work go on: a queue, or with the virtual clock the caller. */
export interface Driver {
  /** There is work in the store, after the commit that put it there. */
  readonly announce: (references: readonly WorkReference[]) => void;
  /** Takes up what was left by an earlier run. */
  readonly start: () => Promise<void>;
  /** Resolves when no automatic work is left that is due. */
  readonly settle: () => Promise<void>;
  /** As `Queue.holdTurn`; whoever is alone always has it. */
  readonly holdTurn: (name: string, period: number) => Promise<boolean>;
  readonly close: () => Promise<void>;
}

/** The parts that do the work. */
export interface Driven {
  readonly context: EngineContext;
  readonly dispatcher: Dispatcher;
  readonly messages: MessageRouter;
  readonly instanceTimers: InstanceTimers;
  readonly startTimers: StartTimers;
  readonly releases: DraftReleases;
  readonly workers: Workers;
}
