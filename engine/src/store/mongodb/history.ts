import { eraseValue } from '../../history/erase.ts';
import type { HistoryBatch } from '../../history/batch.ts';
import type { Store } from '../../ports/index.ts';
import type { Tables } from './database.ts';
import type { BatchDocument } from './documents.ts';
import { batchId } from './fan-out.ts';
import type { FanOuts } from './fan-out.ts';
import { parseJson } from './parse-json.ts';

export function createHistory(
  { batches }: Tables,
  fanOuts: FanOuts,
): Pick<Store, 'history' | 'eraseDetached'> {
  return {
    history: async (instanceId, fromRevision = 1, limit = Infinity) =>
      limit <= 0
        ? []
        : (
            await batches.find(
              { instanceId, revision: { $gte: fromRevision } },
              { sort: { revision: 1 }, ...(Number.isFinite(limit) ? { limit } : {}) },
            )
          ).map(batchOf),
    eraseDetached: async (instanceId, revision, digest) => {
      // An outbox that a crash has left would keep the value, and put it back.
      await fanOuts.finishLeft(instanceId);
      for (;;) {
        const found = await batches.findOne({ _id: batchId(instanceId, revision) });
        const erased = found && eraseValue(batchOf(found), digest);
        if (!erased) return false;
        const filter = { _id: found._id, detached: found.detached };
        const $set = { detached: JSON.stringify(erased.detached) };
        if ((await batches.update(filter, { $set })) === 1) return true;
      }
    },
  };
}

function batchOf(document: BatchDocument): HistoryBatch {
  const { _id, commit: _commit, actor, detached, ...fields } = document;
  return {
    ...fields,
    format: 1,
    actor: { id: actor.id, by: actor.by },
    ...(detached === undefined
      ? {}
      : { detached: parseJson<NonNullable<HistoryBatch['detached']>>(detached) }),
  };
}
