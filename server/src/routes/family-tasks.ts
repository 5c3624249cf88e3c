import type { OrderFamily, UserTaskItem } from '@waybill/engine';
import type { ServerContext } from '../app/server-context.ts';
import type { Caller } from '../http/call.ts';
import { withSummary } from './tasks.ts';

/** One order may wait for hundreds of people, whose tasks the inbox lists too. */
const MOST = 100;

interface Reader {
  readonly context: Pick<ServerContext, 'engine' | 'summaries'>;
  readonly caller: Caller;
}

/** What is to be done in the instances of an order's family, in the order in which these were started. */
export async function tasksOfFamily(
  { context: { engine, summaries }, caller }: Reader,
  members: OrderFamily['members'],
) {
  const found: UserTaskItem[] = [];
  for (const member of caller.ability.can('read', 'task') ? members : []) {
    if (member.kind !== 'instance' || member.status !== 'active') continue;
    const limit = MOST + 1 - found.length;
    found.push(...(await engine.tasks({ instanceId: member.id, limit })));
    if (found.length > MOST) break;
  }
  const shown = found.slice(0, MOST);
  const known = await summaries.of(
    caller,
    shown.map(({ instanceId }) => instanceId),
  );
  const tasks = shown.map((item) => withSummary(item, known));
  return { tasks, moreTasks: found.length > MOST };
}
