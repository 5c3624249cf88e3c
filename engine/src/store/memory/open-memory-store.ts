import type { Store } from '../../ports/index.ts';
import { createAnswers } from './answers.ts';
import { createArchived } from './archived.ts';
import { createCommit } from './commit.ts';
import { createDefinitions } from './definitions.ts';
import { createEntities } from './entities.ts';
import { createHistory } from './history.ts';
import { createInstances } from './instances.ts';
import { createJobs } from './jobs.ts';
import { createMessages } from './messages.ts';
import { createOutgoing } from './outgoing.ts';
import { createSeals } from './seals.ts';
import { createTables } from './tables.ts';
import { createTimers } from './timers.ts';
import { createUserTasks } from './user-tasks.ts';

/** A store that lives as long as the process; runs in the browser. */
export function openMemoryStore(): Store {
  const tables = createTables();
  return {
    name: 'memory',
    close: async () => undefined,
    ...createDefinitions(tables),
    ...createInstances(tables),
    ...createCommit(tables),
    ...createEntities(tables),
    ...createHistory(tables),
    ...createJobs(tables),
    ...createUserTasks(tables),
    ...createTimers(tables),
    ...createMessages(tables),
    ...createOutgoing(tables),
    ...createSeals(tables),
    ...createArchived(tables),
    ...createAnswers(tables),
  };
}
