import type { Actor } from '../history/batch.ts';
import type { InstanceState } from '../kernel/index.ts';
import type { CreationTimes } from './creation-times.ts';

/** About the commit that a decision's effects belong to. */
export interface CommitFrame {
  /** After the decision. */
  readonly state: InstanceState;
  readonly revision: number;
  readonly actor: Actor;
  readonly now: number;
  readonly created: CreationTimes;
  /** Milliseconds that a thrown message waits where it does not say. */
  readonly messageTimeToLive: number;
}

/** Id of the commit's n-th outgoing command: the same however often it is made. */
export const outgoingId = ({ state, revision }: CommitFrame, index: number): string =>
  `${state.id}:${String(revision)}:${String(index)}`;
