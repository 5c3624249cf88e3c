import { attach, type HistoryBatch } from '../history/index.ts';
import type { Engine } from './engine-api.ts';
import type { Definitions } from './definitions.ts';
import type { EngineContext } from './engine-context.ts';
import type { Duty } from './engine-values.ts';

const PAGE = 500;

/** Calls go a hundred deep at most. */
const MOST_PARENTS = 100;

/**
 * Who has done what a user task must not be done by, as `zeebe:property name="separateFrom"` says:
 * ids of user tasks or start events of the instance, or of those that called it, with commas
 * between (four-eyes principle; INCITS 359-2012, dynamic separation of duty).
 */
export function createDuties(
  { store }: EngineContext,
  definitions: Definitions,
): Pick<Engine, 'duties'> {
  async function* doneIn(instanceId: string, elements: ReadonlySet<string>): AsyncGenerator<Duty> {
    for (let from = 1; ; from += PAGE) {
      const batches = await store.history(instanceId, from, PAGE);
      for (const batch of batches) yield* dutiesIn(batch, elements);
      if (batches.length < PAGE) return;
    }
  }
  return {
    duties: async (taskId) => {
      const task = await store.userTask(taskId);
      if (!task) return [];
      const model = await definitions.model(task.processId, task.version);
      const node = model.ok ? model.value.nodes[task.element] : undefined;
      const elements = names(node?.properties['separateFrom']);
      if (elements.size === 0) return [];
      const duties: Duty[] = [];
      let instanceId: string | undefined = task.instanceId;
      for (let at = 0; at <= MOST_PARENTS && instanceId !== undefined; at += 1) {
        for await (const duty of doneIn(instanceId, elements)) duties.push(duty);
        instanceId = (await store.load(instanceId))?.row.parentId;
      }
      return duties;
    },
  };
}

function dutiesIn(batch: HistoryBatch, elements: ReadonlySet<string>): readonly Duty[] {
  const wanted = DONE_BY[batch.command];
  if (wanted === undefined) return [];
  return attach(batch).flatMap((event) =>
    event.kind === wanted && elements.has(event.element)
      ? [{ element: event.element, person: batch.actor.id, time: batch.time }]
      : [],
  );
}

/** Commands of people, and the event that tells which element they have done. */
const DONE_BY: Readonly<Record<string, 'element-completed' | 'element-entered'>> = {
  'complete-task': 'element-completed',
  start: 'element-entered',
};

const names = (text = ''): ReadonlySet<string> =>
  new Set(
    text
      .split(',')
      .map((name) => name.trim())
      .filter((name) => name !== ''),
  );
