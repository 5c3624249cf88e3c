import { eraseValue, replaceValue } from '../../history/erase.ts';
import type { HistoryBatch } from '../../history/batch.ts';
import type { Store } from '../../ports/index.ts';
import type { Tables } from './database.ts';
import type { BatchDocument } from './documents.ts';
import { batchId } from './fan-out.ts';
import type { FanOuts } from './fan-out.ts';
import { fieldsDocument } from './entities.ts';
import { homeOf } from './home-of.ts';
import { parseJson } from './parse-json.ts';

type Change = (batch: HistoryBatch) => HistoryBatch | undefined;

export function createHistory(
  tables: Tables,
  fanOuts: FanOuts,
): Pick<Store, 'history' | 'eraseDetached' | 'replaceDetached' | 'replaceSnapshot'> {
  const { batches } = tables;
  const change = async (instanceId: string, revision: number, make: Change): Promise<boolean> => {
    // An outbox that a crash has left would keep the value, and put it back.
    await fanOuts.finishLeft(instanceId);
    for (;;) {
      const found = await batches.findOne({ _id: batchId(instanceId, revision) });
      const changed = found && make(batchOf(found));
      if (!changed) return false;
      const filter = { _id: found._id, detached: found.detached };
      const $set = { detached: JSON.stringify(changed.detached) };
      if ((await batches.update(filter, { $set })) === 1) return true;
    }
  };
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
    eraseDetached: (instanceId, revision, digest) =>
      change(instanceId, revision, (batch) => eraseValue(batch, digest)),
    replaceDetached: ({ id, revision, digest, ...texts }) =>
      change(id, revision, (batch) => replaceValue(batch, digest, texts)),
    replaceSnapshot: async ({ id, revision, from, to, fields }) => {
      await fanOuts.finishLeft(id);
      const filter = { _id: id, revision, snapshot: from };
      const $set = { snapshot: to, ...(fields && fieldsDocument(fields)) };
      return (await homeOf(tables, id).update(filter, { $set })) === 1;
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
