import type { Store } from '../../ports/index.ts';
import type { Tables } from './database.ts';
import type { FanOuts } from './fan-out.ts';

/** What an instance's document loses; every query of lists asks for one of these. */
const UNSET = {
  ...{ snapshot: 1, processId: 1, version: 1, businessKey: 1, parentId: 1, status: 1 },
  ...{ startedAt: 1, endedAt: 1, incidents: 1 },
};

/** The document is what decides; its batches go after it, and again where that was cut off. */
export function createArchived(
  { instances, batches }: Tables,
  fanOuts: FanOuts,
): Pick<Store, 'archive' | 'archivedIn'> {
  const archivedIn: Store['archivedIn'] = async (id) =>
    (await instances.findOne({ _id: id }, { fields: ['archive'] }))?.archive;
  return {
    archive: async ({ id, revision, headHash, archive }) => {
      await fanOuts.finishLeft(id);
      const filter = {
        ...{ _id: id, revision, headHash, status: { $in: ['completed', 'terminated'] } },
        outbox: { $exists: false },
      };
      const found = await instances.update(filter, { $set: { archive }, $unset: UNSET });
      if (found === 0 && (await archivedIn(id)) !== archive) return false;
      await batches.delete({ instanceId: id });
      return true;
    },
    archivedIn,
  };
}
