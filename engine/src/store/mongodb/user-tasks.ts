import type { IncidentItem, Store, TaskQuery, UserTaskItem } from '../../ports/index.ts';
import { readPosition } from '../../ports/task-order.ts';
import type { TaskPosition } from '../../ports/task-order.ts';
import type { Filter, Tables } from './database.ts';
import type { WorkDocument } from './documents.ts';
import { parseJson } from './parse-json.ts';
import { idsAfter, itemText, present, workId } from './work.ts';

type UserTasks = Pick<Store, 'userTasks' | 'userTask' | 'incidents'>;

export function createUserTasks({ work }: Tables): UserTasks {
  const find = async (id: string): Promise<UserTaskItem | undefined> => {
    const found = await work.findOne({ _id: workId('user-task', id), kind: 'user-task' });
    return found && taskOf(found);
  };
  return {
    userTask: find,
    userTasks: async (query) => {
      const { after, order, limit } = query;
      const last = after === undefined ? undefined : await find(after);
      const start = after === undefined ? undefined : readPosition(after, order, () => last);
      if (limit <= 0) return [];
      const filter = { ...filterOf(query), ...(start ? comesAfter(start, order) : {}) };
      const sort = { ...rankSort(order), createdAt: 1, _id: 1 } as const;
      return (await work.find(filter, { sort, limit })).map(taskOf);
    },
    incidents: async ({ instanceId, after, limit }) =>
      limit <= 0
        ? []
        : (
            await work.find(
              { kind: 'incident', _id: idsAfter('incident', after), ...present({ instanceId }) },
              { sort: { _id: 1 }, limit },
            )
          ).map((document) => parseJson<IncidentItem>(itemText(document))),
  };
}

const taskOf = (document: WorkDocument): UserTaskItem =>
  parseJson<UserTaskItem>(itemText(document));

/** Values are compared as they are: an object in place of a text is no operator. */
function filterOf(query: TaskQuery): Filter {
  const { processId, instanceId, element, businessKey, dueBefore, unassigned } = query;
  const { assignee, candidateGroup, candidateUser } = query;
  const equal = present({
    ...{ processId, instanceId, element, businessKey, assignee },
    ...{ groups: candidateGroup, users: candidateUser },
  });
  const conditions: readonly (readonly [string, unknown])[] = Object.entries(equal).map(
    ([name, value]) => [name, { $eq: value }],
  );
  return {
    kind: 'user-task',
    ...Object.fromEntries(conditions),
    ...(unassigned === undefined ? {} : withAssignee(assignee, !unassigned)),
    ...all([
      ...(dueBefore === undefined ? [] : [{ due: { $lt: dueBefore } }]),
      ...(query.inbox ? [inInbox(query.inbox)] : []),
    ]),
  };
}

const all = (conditions: readonly Filter[]): Filter =>
  conditions.length === 0 ? {} : { $and: [...conditions] };

function inInbox({ user, groups }: NonNullable<TaskQuery['inbox']>): Filter {
  const free = { assignee: { $exists: false } };
  return {
    $or: [
      { assignee: { $eq: user } },
      { ...free, users: { $eq: user } },
      { ...free, groups: { $in: [...groups] } },
    ],
  };
}

const withAssignee = (assignee: string | undefined, $exists: boolean): Filter => ({
  assignee: assignee === undefined ? { $exists } : { $eq: assignee, $exists },
});

const rankField = (order: TaskQuery['order']): 'due' | 'rank' | undefined =>
  order === 'due' ? 'due' : order === 'priority' ? 'rank' : undefined;

function rankSort(order: TaskQuery['order']): Readonly<Record<string, 1>> {
  const field = rankField(order);
  return field === undefined ? {} : { [field]: 1 };
}

/** The first bound lets an index seek; the alternatives take ties out. */
function comesAfter({ rank, createdAt, id }: TaskPosition, order: TaskQuery['order']): Filter {
  const _id = { $gt: workId('user-task', id) };
  const byAge = [{ createdAt: { $gt: createdAt } }, { createdAt, _id }];
  const field = rankField(order);
  if (field === undefined) return { createdAt: { $gte: createdAt }, $or: byAge };
  const ties = byAge.map((condition) => ({ [field]: rank, ...condition }));
  return { [field]: { $gte: rank }, $or: [{ [field]: { $gt: rank } }, ...ties] };
}
