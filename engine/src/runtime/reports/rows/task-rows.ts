import type { Variables } from '../../../model/index.ts';
import { taskPosition } from '../../../ports/task-order.ts';
import { dayOf } from '../../today-of.ts';
import type { ReportsParts } from '../reports-context.ts';
import type { AskedInstances } from './instance-rows.ts';

const PAGE = 500;
const DAY = 86_400_000;

/** Every user task that waits, of instances that the roles may read; `days` that it has waited. */
export async function* taskRows(
  { context, confinement }: ReportsParts,
  { process: processId, roles }: AskedInstances,
): AsyncGenerator<Variables | undefined> {
  const { store, timeZone, clock } = context;
  let after: string | undefined;
  for (;;) {
    const page = { limit: PAGE, ...(after !== undefined && { after }) };
    const items = await store.userTasks({ ...page, ...(processId !== undefined && { processId }) });
    for (const { id, element, name, businessKey, createdAt, task, ...item } of items) {
      if (!(await confinement.mayRead(item.instanceId, roles))) {
        yield undefined;
        continue;
      }
      yield {
        ...{ task: id, process: item.processId, element, name: name ?? null },
        ...{ businessKey: businessKey ?? null, assignee: task.assignee ?? null },
        candidateGroups: task.candidateGroups,
        createdOn: dayOf(createdAt, timeZone),
        dueOn: task.dueDate ?? null,
        days: Math.floor((clock.now() - createdAt) / DAY),
      };
    }
    const last = items.at(-1);
    if (items.length < PAGE || !last) return;
    after = taskPosition(last);
  }
}
