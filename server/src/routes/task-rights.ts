import { WaybillError, type Engine, type UserTaskItem } from '@waybill/engine';
import type { Caller } from '../http/call.ts';
import { fold } from './fold.ts';

export async function openTask({ task }: Engine, id: string): Promise<UserTaskItem> {
  const found = await task(id);
  if (found) return found;
  throw new WaybillError({
    code: 'TASK_NOT_FOUND',
    message: `Expected an open task "${id}", but there is none.`,
    mend: 'Read the inbox again: somebody may have completed it.',
  });
}

/** Does `work` with the open task, unless the same idempotency key has done it before. */
export async function onTask(
  { context, params, idempotencyKey }: TaskCall,
  work: (item: UserTaskItem, engine: Engine) => Promise<void>,
): Promise<void> {
  const { engine } = context;
  const [instanceId = ''] = params.taskId.split(':');
  if (idempotencyKey !== undefined && (await engine.wasDone(instanceId, idempotencyKey))) return;
  await work(await openTask(engine, params.taskId), engine);
}

interface TaskCall {
  readonly context: { readonly engine: Engine };
  readonly params: { readonly taskId: string };
  readonly idempotencyKey?: string;
}

export const mayWorkOn = ({ ability }: Caller, { task }: UserTaskItem): boolean =>
  ability.can('work', { ...task, kind: 'task' });

export function mustWorkOn(caller: Caller, item: UserTaskItem): void {
  if (mayWorkOn(caller, item)) return;
  throw new WaybillError({
    code: 'TASK_NOT_YOURS',
    message: `Expected task "${item.id}" to be with "${caller.person.id}" or offered to them, but it is not.`,
    mend: 'Have it assigned or delegated to you.',
    elementId: item.element,
  });
}

/** Elements that the person has done and that this task must be separate from. */
export async function conflicts(
  engine: Engine,
  item: UserTaskItem,
  person: string,
): Promise<readonly string[]> {
  const duties = await engine.duties(item.id);
  const mine = duties.filter((duty) => fold(duty.person) === fold(person));
  return [...new Set(mine.map(({ element }) => element))];
}

/** Whoever applied does not approve: not by claiming, nor by being given the task (`separateFrom`). */
export async function mustBeSeparate(
  engine: Engine,
  item: UserTaskItem,
  person: string,
): Promise<void> {
  const [element] = await conflicts(engine, item, person);
  if (element === undefined) return;
  throw new WaybillError({
    code: 'TASK_DUTIES_NOT_SEPARATE',
    message: `Expected task "${item.element}" to be done by another than "${person}", but they have done "${element}".`,
    mend: 'Let another person of the group do it.',
    elementId: item.element,
  });
}
