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
  async function doneIn(
    instanceId: string,
    elements: ReadonlySet<string>,
  ): Promise<readonly Duty[]> {
    let duties: readonly Duty[] = [];
    for (let from = 1; ; from += PAGE) {
      const batches = await store.history(instanceId, from, PAGE);
      for (const batch of batches) duties = dutiesAfter(duties, batch);
      if (batches.length < PAGE) return duties.filter(({ element }) => elements.has(element));
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
        duties.push(...(await doneIn(instanceId, elements)));
        instanceId = (await store.load(instanceId))?.row.parentId;
      }
      return duties;
    },
  };
}

/** Elements are called as in the newest version: what was done under another id counts under this. */
function dutiesAfter(duties: readonly Duty[], batch: HistoryBatch): readonly Duty[] {
  const { command, actor, time } = batch;
  const wanted = DONE_BY[command];
  if (wanted === undefined && command !== 'migrate') return duties;
  let known = duties;
  for (const event of attach(batch)) {
    if (event.kind === wanted)
      known = [...known, { element: event.element, person: actor.id, time }];
    if (event.kind === 'instance-migrated')
      known = known.map((duty) => renamed(duty, event.elements));
  }
  return known;
}

const renamed = (duty: Duty, names: Readonly<Record<string, string>>): Duty =>
  Object.hasOwn(names, duty.element)
    ? { ...duty, element: names[duty.element] ?? duty.element }
    : duty;

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
