import type { Variables } from '../../../model/index.ts';
import { taskPosition } from '../../../ports/task-order.ts';
import { allPages } from '../../all-pages.ts';
import { dayOf } from '../../today-of.ts';
import type { ReportsParts } from '../reports-context.ts';

const DAY = 86_400_000;

/** Every user task that waits; `days` that it has waited. */
export async function* taskRows(
  { context }: ReportsParts,
  processId: string | undefined,
): AsyncGenerator<Variables> {
  const { store, timeZone, clock } = context;
  const of = processId === undefined ? {} : { processId };
  const all = allPages((page) => store.userTasks({ ...page, ...of }), taskPosition);
  for await (const { id, element, name, businessKey, createdAt, task, ...item } of all)
    yield {
      ...{ task: id, process: item.processId, element, name: name ?? null },
      ...{ businessKey: businessKey ?? null, assignee: task.assignee ?? null },
      candidateGroups: task.candidateGroups,
      createdOn: dayOf(createdAt, timeZone),
      dueOn: task.dueDate ?? null,
      days: Math.floor((clock.now() - createdAt) / DAY),
    };
}
