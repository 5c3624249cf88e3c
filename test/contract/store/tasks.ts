import { describe, expect, it } from 'vitest';
import type { Store, TaskQuery } from '../../../engine/src/ports/index.ts';
import { taskPosition } from '../../../engine/src/ports/task-order.ts';
import type { StoreUnderTest } from '../store-contract.ts';
import { commitOf, incident, puts, START, userTask } from '../store-samples.ts';
import { withStore } from './with-store.ts';

const day = (n: number): string => new Date(START + n * 86_400_000).toISOString();

const TASKS = [
  userTask('a', 1, { task: { candidateGroups: ['sales'], priority: 80 } }),
  userTask('a', 2, {
    task: { assignee: 'bob', candidateGroups: ['sales', 'finance'], dueDate: day(3) },
  }),
  userTask('b', 3, { element: 'Check', task: { candidateUsers: ['bob'], dueDate: day(1) } }),
  userTask('b', 4, { processId: 'pay', businessKey: 'PO-1', task: { priority: 10 } }),
  userTask('c', 5, {
    processId: 'pay',
    businessKey: 'PO-2',
    task: { assignee: 'ann', candidateUsers: ['bob', 'ann'], dueDate: day(1), priority: 99 },
  }),
];

async function filled(store: Store): Promise<void> {
  for (const [id, businessKey] of [['a'], ['b', 'PO-1'], ['c', 'PO-2']] as const) {
    const work = puts(...TASKS.filter(({ instanceId }) => instanceId === id));
    await store.commit(commitOf(id, 0, { work, row: businessKey ? { businessKey } : {} }));
  }
}

const CASES: readonly (readonly [Partial<TaskQuery>, readonly string[]])[] = [
  [{}, ['a:1', 'a:2', 'b:3', 'b:4', 'c:5']],
  [{ assignee: 'bob' }, ['a:2']],
  [{ candidateGroup: 'sales' }, ['a:1', 'a:2']],
  [{ candidateGroup: 'sales', unassigned: true }, ['a:1']],
  [{ candidateGroup: 'sales', unassigned: false }, ['a:2']],
  [{ candidateUser: 'bob' }, ['b:3', 'c:5']],
  [{ candidateUser: 'bob', unassigned: true }, ['b:3']],
  [{ inbox: { user: 'bob', groups: ['finance', 'sales'] } }, ['a:1', 'a:2', 'b:3']],
  [{ inbox: { user: 'eve', groups: ['sales', 'sales'] } }, ['a:1']],
  [{ inbox: { user: 'eve', groups: [] } }, []],
  [{ inbox: { user: 'bob', groups: ['sales'] }, order: 'due' }, ['b:3', 'a:2', 'a:1']],
  [{ inbox: { user: 'bob', groups: ['sales'] }, dueBefore: START + 2 * 86_400_000 }, ['b:3']],
  [{ inbox: { user: 'bob', groups: ['sales'] }, after: 'a:1', order: 'priority' }, ['a:2', 'b:3']],
  [{ unassigned: true }, ['a:1', 'b:3', 'b:4']],
  [{ processId: 'pay' }, ['b:4', 'c:5']],
  [{ instanceId: 'b' }, ['b:3', 'b:4']],
  [{ element: 'Check' }, ['b:3']],
  [{ businessKey: 'PO-1' }, ['b:4']],
  [{ dueBefore: START + 2 * 86_400_000 }, ['b:3', 'c:5']],
  [{ dueBefore: START + 2 * 86_400_000, processId: 'pay' }, ['c:5']],
  [{ order: 'due' }, ['b:3', 'c:5', 'a:2', 'a:1', 'b:4']],
  [{ order: 'priority' }, ['c:5', 'a:1', 'a:2', 'b:3', 'b:4']],
  [{ order: 'priority', candidateUser: 'bob' }, ['c:5', 'b:3']],
  [{ after: 'a:2' }, ['b:3', 'b:4', 'c:5']],
  [{ after: 'c:5', order: 'due' }, ['a:2', 'a:1', 'b:4']],
  [{ after: 'a:1', order: 'due' }, ['b:4']],
  [{ after: 'a:2', order: 'priority', limit: 1 }, ['b:3']],
  [{ limit: 0 }, []],
  [{ assignee: 'nobody' }, []],
];

export function tasksAreListed(subject: StoreUnderTest): void {
  describe('user tasks', () => {
    for (const [query, ids] of CASES)
      it(
        `lists by ${JSON.stringify(query)}`,
        withStore(subject, async (store) => {
          await filled(store);
          const tasks = await store.userTasks({ limit: 100, ...query });
          expect(tasks.map(({ id }) => id)).toEqual(ids);
          for (const task of tasks) expect(TASKS).toContainEqual(task);
        }),
      );
    pagesHold(subject);
    it(
      'lists incidents by id, also of one instance',
      withStore(subject, async (store) => {
        await store.commit(commitOf('a', 0, { work: puts(incident('a', 1), incident('a', 2)) }));
        await store.commit(commitOf('b', 0, { work: puts(incident('b', 1)) }));
        expect(await store.incidents({ limit: 2 })).toEqual([incident('a', 1), incident('a', 2)]);
        expect(await store.incidents({ limit: 9, after: 'a:2' })).toEqual([incident('b', 1)]);
        expect(await store.incidents({ limit: 9, instanceId: 'b' })).toEqual([incident('b', 1)]);
      }),
    );
  });
}

function pagesHold(subject: StoreUnderTest): void {
  for (const order of ['created', 'due', 'priority'] as const)
    it(
      `gives each task once over pages by ${order}, also when tasks go meanwhile`,
      withStore(subject, async (store) => {
        await filled(store);
        const seen: string[] = [];
        let after: string | undefined;
        for (;;) {
          const query = after === undefined ? { order } : { order, after };
          const [task] = await store.userTasks({ limit: 1, ...query });
          if (!task) break;
          seen.push(task.id);
          after = taskPosition(task, order);
          const revision = (await store.load(task.instanceId))?.revision ?? 0;
          const work = [{ op: 'delete', work: 'user-task', id: task.id }] as const;
          await store.commit(commitOf(task.instanceId, revision, { work }));
        }
        expect(seen.toSorted()).toEqual(['a:1', 'a:2', 'b:3', 'b:4', 'c:5']);
        expect(await store.userTasks({ limit: 9, candidateUser: 'bob' })).toEqual([]);
      }),
    );
  it(
    'says so when the task after which to continue has gone',
    withStore(subject, async (store) => {
      await filled(store);
      await expect(store.userTasks({ limit: 9, after: 'gone:1' })).rejects.toMatchObject({
        code: 'STORE_PAGE_LOST',
      });
    }),
  );
}
