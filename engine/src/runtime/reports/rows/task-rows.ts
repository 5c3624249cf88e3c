import { taskPosition } from '../../../ports/task-order.ts';
import { allPages } from '../../all-pages.ts';
import type { Definitions } from '../../definitions.ts';
import { dayOf } from '../../today-of.ts';
import type { ReportsParts } from '../reports-context.ts';
import type { SourceRow } from '../source-row.ts';
import type { AskedInstances } from './instance-rows.ts';

const DAY = 86_400_000;

/** Every user task that waits, of instances that the roles may read; `days` that it has waited. */
export async function* taskRows(
  { context, definitions, confinement }: ReportsParts,
  { process: processId, roles }: AskedInstances,
): AsyncGenerator<SourceRow | undefined> {
  const { store, timeZone, clock } = context;
  const confined = await confinement.now();
  const of = processId === undefined ? {} : { processId };
  const all = allPages((page) => store.userTasks({ ...page, ...of }), taskPosition);
  for await (const { id, element, name, businessKey, createdAt, task, ...item } of all) {
    if ((await confined?.mayRead(item.instanceId, roles)) === false) {
      yield undefined;
      continue;
    }
    const subject = { kind: 'task', id, text: businessKey ?? id } as const;
    const nameOf = await namesOf(definitions, item);
    const values = {
      ...{ processName: nameOf(item.processId), taskName: nameOf(element) },
      ...{ task: id, process: item.processId, element, name: name ?? null },
      ...{ businessKey: businessKey ?? null, assignee: task.assignee ?? null },
      candidateGroups: task.candidateGroups,
      createdOn: dayOf(createdAt, timeZone),
      dueOn: task.dueDate ?? null,
      days: Math.floor((clock.now() - createdAt) / DAY),
    };
    yield { values, subject };
  }
}

/** What people call a process or a task of it, in both languages; its id where it has no name. */
async function namesOf(
  definitions: Definitions,
  { processId, version }: { readonly processId: string; readonly version: number },
) {
  const read = await definitions.model(processId, version);
  return (id: string) => {
    const { name = id, properties = {} } = (read.ok && read.value.nodes[id]) || {};
    return { zh: name, en: properties['name:en'] ?? name };
  };
}
