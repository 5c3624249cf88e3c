import { WaybillError, type Failure } from '../errors/failure.ts';
import { applyBatch, attach, chainOwner, type HistoryBatch } from '../history/index.ts';
import { evolve, type InstanceState } from '../kernel/index.ts';
import type { Engine } from './engine-api.ts';
import type { EngineContext } from './engine-context.ts';
import type { HistoryEntry } from './engine-values.ts';
import type { InstanceReader } from './read-instance.ts';
import { sameJson } from '../model/index.ts';
import { verifyHistory } from './verify-history.ts';

export type HistoryQueries = Pick<Engine, 'history' | 'asOf' | 'replay' | 'verify'>;

const PAGE = 500;

export function createHistoryQueries(context: EngineContext, read: InstanceReader): HistoryQueries {
  const { store } = context;
  return {
    history: async (id, fromRevision, limit) => {
      const batches = await store.history(id, fromRevision, limit);
      if (batches.length === 0) await read(id);
      return batches.map(entryOf);
    },
    asOf: async (id, revision) => {
      const newest = await read(id);
      const folded = await foldTo(context, id, revision);
      if (folded.revision === revision && folded.state) return folded.state;
      throw new WaybillError(revisionNotFound(id, revision, newest.revision));
    },
    replay: async (id) => {
      const { state: snapshot, revision: newest } = await read(id);
      const { state, revision } = await foldTo(context, id, newest);
      if (!state) throw new WaybillError(revisionNotFound(id, newest, 0));
      return { state, revision, equalsSnapshot: sameJson(state, snapshot) };
    },
    verify: async (id, options) => {
      if (id !== undefined) await read(id);
      return verifyHistory(context, id, options);
    },
  };
}

const entryOf = (batch: HistoryBatch): HistoryEntry => ({
  instanceId: batch.instanceId,
  revision: batch.revision,
  time: batch.time,
  actor: batch.actor,
  command: batch.command,
  events: eventsOf(batch),
  hash: batch.hash,
});

function eventsOf(batch: HistoryBatch): HistoryEntry['events'] {
  try {
    return attach(batch);
  } catch (thrown) {
    throw thrown instanceof SyntaxError ? new WaybillError(unreadable(batch)) : thrown;
  }
}

const unreadable = ({ instanceId, revision }: HistoryBatch): Failure => ({
  code: 'HISTORY_HASH_WRONG',
  message: `Expected revision ${String(revision)} of ${chainOwner(instanceId)} to be as it was written, but it cannot be read any more.`,
  mend: 'Restore the batch from a backup, and find out who can write to the store.',
});

interface Folded {
  readonly state: InstanceState | undefined;
  readonly revision: number;
}

async function foldTo({ store }: EngineContext, id: string, last: number): Promise<Folded> {
  let folded: Folded = { state: undefined, revision: 0 };
  while (folded.revision < last) {
    const batches = await store.history(id, folded.revision + 1, PAGE);
    if (batches.length === 0) break;
    for (const batch of batches) {
      if (batch.revision > last) return folded;
      folded = { state: applyBatch(folded.state, batch, evolve), revision: batch.revision };
    }
  }
  return folded;
}

const revisionNotFound = (id: string, revision: number, newest: number): Failure => ({
  code: 'REVISION_NOT_FOUND',
  message: `Expected revision ${String(revision)} of instance "${id}", but it has revisions 1 to ${String(newest)}.`,
  mend: 'Ask for a revision between 1 and the newest one.',
});
