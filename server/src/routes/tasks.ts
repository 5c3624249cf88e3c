import { dueTime, NO_DUE, WaybillError, type Engine, type UserTaskItem } from '@waybill/engine';
import { DISCUSSION } from '@waybill/engine/people';
import type { Summary } from '../summaries/create-summaries.ts';
import { writeOptions, type Handlers } from '../http/call.ts';
import { parseJson } from '../http/parse-json.ts';
import { findTasks } from './find-tasks.ts';
import {
  conflicts,
  mayWorkOn,
  mustBeSeparate,
  mustWorkOn,
  onTask,
  openTask,
} from './task-rights.ts';

type TaskHandlers = Pick<
  Handlers,
  | 'listTasks'
  | 'getTask'
  | 'claimTask'
  | 'unclaimTask'
  | 'delegateTask'
  | 'assignTask'
  | 'updateTask'
  | 'completeTask'
  | 'commentTask'
>;

export const TASK_HANDLERS: TaskHandlers = {
  listTasks: async ({ context, caller, query }) => {
    const { inbox, ...conditions } = query;
    const mine = { user: caller.person.id, groups: caller.groups };
    const { engine, summaries: known } = context;
    const search = { ...conditions, ...(inbox && { inbox: mine }) };
    const { items, ...next } = await findTasks({ engine, summaries: known, caller }, search);
    const instances = items.map(({ instanceId }) => instanceId);
    const summaries = await known.of(caller, instances);
    return { items: items.map((item) => withSummary(item, summaries)), ...next };
  },
  getTask: async ({ context: { engine, summaries }, caller, params }) => {
    const item = await openTask(engine, params.taskId);
    const discussion = await engine.entities.load(DISCUSSION, item.id);
    const form = await formOf(engine, item);
    return {
      task: withSummary(item, await summaries.of(caller, [item.instanceId])),
      variables: await engine.variables(item.instanceId, item.key),
      ...(form !== undefined && { form }),
      comments: discussion?.state.comments ?? [],
      may: {
        work: mayWorkOn(caller, item) && item.suspended !== true,
        assign: caller.ability.can('assign', 'task'),
        conflicts: await conflicts(engine, item, caller.person.id),
      },
    };
  },
  claimTask: (call) =>
    onTask(call, async (item, engine) => {
      const { id } = call.caller.person;
      mustWorkOn(call.caller, item);
      await mustBeSeparate(engine, item, id);
      await engine.claimTask(item.id, id, writeOptions(call));
    }),
  unclaimTask: (call) =>
    onTask(call, async (item, engine) => {
      mustHave(call.caller.person.id, item);
      await engine.unclaimTask(item.id, writeOptions(call));
    }),
  delegateTask: (call) =>
    onTask(call, async (item, engine) => {
      mustHave(call.caller.person.id, item);
      const { id } = await call.context.accounts.get(call.body.user);
      await mustBeSeparate(engine, item, id);
      await engine.delegateTask(item.id, id, writeOptions(call));
    }),
  assignTask: (call) =>
    onTask(call, async (item, engine) => {
      const { id } = await call.context.accounts.get(call.body.user);
      await mustBeSeparate(engine, item, id);
      await engine.assignTask(item.id, id, writeOptions(call));
    }),
  updateTask: (call) =>
    onTask(call, (item, engine) => engine.updateTask(item.id, call.body, writeOptions(call))),
  completeTask: (call) =>
    onTask(call, async (item, engine) => {
      mustWorkOn(call.caller, item);
      await mustBeSeparate(engine, item, call.caller.person.id);
      const options = { ...writeOptions(call), onlyOwn: true };
      await engine.completeTask(item.id, call.body.variables, options);
    }),
  commentTask: async ({ context: { engine }, caller, params, body, idempotencyKey: key }) => {
    const item = await openTask(engine, params.taskId);
    const { actor } = caller;
    const said = { about: item.id, text: body.text, now: engine.now(), actor };
    const once = key === undefined ? {} : { claims: [`cmd:discussion/${item.id}:${key}`] };
    const command = { kind: 'comment', ...said } as const;
    const outcome = await engine.entities.change(DISCUSSION, { name: item.id, command, ...once });
    if (outcome.kind === 'refused') throw new WaybillError(outcome.failure);
    // Under a key that was used before, the comment is there already.
    const discussion = await engine.entities.load(DISCUSSION, item.id);
    const mine = discussion?.state.comments.filter(
      ({ person, text }) => person === actor.id && text === body.text,
    );
    const comment = mine?.at(-1);
    if (!comment) throw new Error('Expected the comment that was added, but there is none.');
    return comment;
  },
};

export const taskView = ({ task, kind: _kind, key: _key, ...item }: UserTaskItem) => {
  const { kind: _work, ...work } = task;
  const dueAt = dueTime(task.dueDate);
  return { ...item, ...work, ...(dueAt < NO_DUE && { dueAt }) };
};

/** With whom it is for and what it is about, where that was read. */
export const withSummary = (item: UserTaskItem, summaries: ReadonlyMap<string, Summary>) => ({
  ...taskView(item),
  ...summaries.get(item.instanceId),
});

async function formOf(engine: Engine, { task }: UserTaskItem) {
  if (task.formId === undefined) return undefined;
  const [form] = (await engine.resources('form', task.formId)).toSorted(
    (one, other) => other.deployedAt - one.deployedAt,
  );
  return form && parseJson(form.json);
}

function mustHave(person: string, { id, element, task }: UserTaskItem): void {
  if (task.assignee === person) return;
  throw new WaybillError({
    code: 'TASK_NOT_YOURS',
    message: `Expected task "${id}" to be with "${person}", but it is not.`,
    mend: 'Claim it first.',
    elementId: element,
  });
}
