import { describe } from 'vitest';
import type { Store } from '../../engine/src/ports/index.ts';
import { answersAreKept } from './store/answers.ts';
import { archivedInstancesLeaveTheirHeads } from './store/archived.ts';
import { commitsAreAtomic } from './store/commits.ts';
import { definitionsAreVersioned } from './store/definitions.ts';
import { entitiesAreKept } from './store/entities.ts';
import { historyIsKept } from './store/history.ts';
import { instancesAreListed } from './store/instances.ts';
import { jobsAreLocked } from './store/jobs.ts';
import { messagesAreMatched } from './store/messages.ts';
import { outgoingIsKept } from './store/outgoing.ts';
import { restartsLoseNothing } from './store/restart.ts';
import { tasksAreListed } from './store/tasks.ts';
import { timersComeDue } from './store/timers.ts';

/** What a store is able to do beyond the interface; the suite asks for nothing else. */
export interface StoreUnderTest {
  readonly name: string;
  /** What is committed is still there when the same place is opened again. */
  readonly durable: boolean;
  /** Opens a new, empty store. */
  readonly open: () => Promise<OpenStore>;
}

export interface OpenStore {
  readonly store: Store;
  /** Opens the same place again; of a store that is not durable, the store itself. */
  readonly reopen: () => Promise<Store>;
  /** Closes everything and removes the place. */
  readonly dispose: () => Promise<void>;
}

/** What every store must do; given each store in turn. */
export function storeContract(subject: StoreUnderTest): void {
  describe(`${subject.name} store`, () => {
    commitsAreAtomic(subject);
    entitiesAreKept(subject);
    historyIsKept(subject);
    archivedInstancesLeaveTheirHeads(subject);
    definitionsAreVersioned(subject);
    instancesAreListed(subject);
    tasksAreListed(subject);
    jobsAreLocked(subject);
    timersComeDue(subject);
    messagesAreMatched(subject);
    outgoingIsKept(subject);
    answersAreKept(subject);
    if (subject.durable) restartsLoseNothing(subject);
  });
}
