import type { Store, TimerItem } from '../../ports/index.ts';
import { readTimerPosition } from '../../ports/timer-order.ts';
import type { Tables } from './database.ts';
import type { WorkDocument } from './documents.ts';
import { parseJson } from './parse-json.ts';
import { itemText, workId } from './work.ts';

export function createTimers({
  work,
}: Tables): Pick<Store, 'timers' | 'timersOf' | 'dueTimers' | 'nextTimer'> {
  const read = (documents: readonly WorkDocument[]): readonly TimerItem[] =>
    documents.map((document) => parseJson<TimerItem>(itemText(document)));
  return {
    timers: async ({ processId, dueBefore, after, limit }) => {
      if (limit <= 0) return [];
      const { due, id } = readTimerPosition(after);
      const filter = {
        kind: 'timer',
        due: { $gte: due, ...(dueBefore !== undefined && { $lt: dueBefore }) },
        $or: [{ due: { $gt: due } }, { due, _id: { $gt: workId('timer', id) } }],
        ...(processId !== undefined && { processId: { $eq: processId } }),
      };
      return read(await work.find(filter, { sort: { due: 1, _id: 1 }, limit }));
    },
    timersOf: async (instanceId) =>
      read(await work.find({ kind: 'timer', instanceId }, { sort: { _id: 1 } })),
    dueTimers: async (now, limit) =>
      limit <= 0
        ? []
        : read(
            await work.find(
              { kind: 'timer', due: { $lte: now } },
              { sort: { due: 1, _id: 1 }, limit },
            ),
          ),
    nextTimer: async (after) => {
      const filter = { kind: 'timer', ...(after === undefined ? {} : { due: { $gt: after } }) };
      return (await work.findOne(filter, { sort: { due: 1 }, fields: ['due'] }))?.due;
    },
  };
}
