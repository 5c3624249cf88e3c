import { createVirtualClock } from './clock/index.ts';
import { sha256 } from './history/index.ts';
import { createSequentialIds } from './ids/index.ts';
import { assembleEngine } from './runtime/assemble-engine.ts';
import { createLocalChanges } from './runtime/changes/create-local-changes.ts';
import { computeHere } from './runtime/computing/index.ts';
import type { Engine } from './runtime/engine-api.ts';
import type { CommittedEvents } from './runtime/engine-options.ts';
import { openMemoryStore } from './store/memory/index.ts';

export interface MemoryEngineOptions {
  /** Where the virtual clock begins, in epoch milliseconds. */
  readonly startTime: number;
  /** IANA zone; `Asia/Shanghai` where absent. */
  readonly timeZone?: string;
  /** Told of each commit. Must not throw. */
  readonly onCommit?: (committed: CommittedEvents) => void;
}

/**
 * The same engine in memory and on a virtual clock, without anything of Node: drafts are tried in
 * the browser by it. Order messages and files of rows are the server's: their bytes need Node.
 */
export function createMemoryEngine(options: MemoryEngineOptions): Promise<Engine> {
  const { startTime, timeZone = 'Asia/Shanghai', onCommit } = options;
  const clock = createVirtualClock(startTime);
  const salts = createSequentialIds('salt-');
  const context = {
    ...{ store: openMemoryStore(), clock, timeZone, hash: sha256 },
    compute: computeHere(sha256),
    changes: createLocalChanges('try'),
    ids: createSequentialIds('try-'),
    ...{ stepBudget: 10_000, messageTimeToLive: 3_600_000, cachedInstances: 1_000 },
    // Nothing is kept beyond the page, so nothing has to be hidden in it.
    detaching: { hash: sha256, salt: () => salts.next(), personal: new Set<string>() },
    ledger: { calendar: 'month', appealDays: 15 } as const,
    report: () => undefined,
    ...(onCommit && { onCommit }),
  };
  return assembleEngine(context, { takesWork: true, moveTo: clock.moveTo });
}
