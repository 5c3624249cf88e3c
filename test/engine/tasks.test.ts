import { expect, it } from 'vitest';
import { codeOf, HOUR, onEveryStore, statusOf, taskOf } from './bench.ts';
import { bpmn, end, sequence, start } from './process-xml.ts';

const review = `<userTask id="review" name="Review"><extensionElements>
  <zeebe:assignmentDefinition candidateGroups="sales, finance"/>
  <zeebe:taskSchedule dueDate="=due"/><zeebe:priorityDefinition priority="=urgency"/>
</extensionElements></userTask>`;

const order = bpmn(sequence('order', [start, review, end]));

const due = '2026-03-05T09:00:00+08:00';

onEveryStore('tasks', (open) => {
  it('are claimed, given back, assigned, delegated and completed, all on record', async () => {
    const bench = await open();
    await bench.engine.deploy(order);
    const { instanceId } = await bench.engine.start({
      processId: 'order',
      variables: { due, urgency: 80 },
    });
    await bench.step();
    const id = await taskOf(bench);
    const li = { actor: { id: 'li', by: 'user' } };
    await bench.engine.claimTask(id, 'li', li);
    await bench.step();
    expect(await codeOf(bench.engine.claimTask(id, 'wang'))).toBe('TASK_ALREADY_CLAIMED');
    await bench.engine.unclaimTask(id, li);
    await bench.engine.assignTask(id, 'wang', { actor: { id: 'chen', by: 'manager' } });
    await bench.step();
    await bench.engine.delegateTask(id, 'zhao');
    expect((await bench.engine.task(id))?.task.assignee).toBe('zhao');
    await bench.engine.completeTask(id, { fine: true }, { actor: { id: 'zhao', by: 'user' } });
    await bench.step();
    expect(await statusOf(bench, instanceId)).toBe('completed');
    const record = await bench.engine.history(instanceId);
    expect(record.map(({ command, actor }) => `${actor.id}: ${command}`)).toEqual([
      'engine: start',
      'li: claim-task',
      'li: unclaim-task',
      'chen: assign-task',
      'engine: delegate-task',
      'zhao: complete-task',
    ]);
    expect(await codeOf(bench.engine.completeTask(id))).toBe('INSTANCE_ENDED');
  });

  it('are found by who may do them, and by when and how urgently', async () => {
    const bench = await open();
    await bench.engine.deploy(order);
    const variables = { due, urgency: 10 };
    await bench.engine.start({ processId: 'order', businessKey: 'A', variables });
    await bench.engine.start({
      processId: 'order',
      businessKey: 'B',
      variables: { due: '2026-03-03T09:00:00+08:00', urgency: 90 },
    });
    await bench.step();
    const keys = async (query: Parameters<typeof bench.engine.tasks>[0]) =>
      (await bench.engine.tasks(query)).map(({ businessKey }) => businessKey);
    expect(await keys({ candidateGroup: 'finance' })).toEqual(['A', 'B']);
    expect(await keys({ candidateGroup: 'quality' })).toEqual([]);
    expect(await keys({ order: 'due' })).toEqual(['B', 'A']);
    expect(await keys({ order: 'priority' })).toEqual(['B', 'A']);
    expect(await keys({ dueBefore: Date.parse('2026-03-04T00:00:00Z') })).toEqual(['B']);
  });

  it('keep their place in the list when they are claimed and changed', async () => {
    const bench = await open();
    await bench.engine.deploy(order);
    const variables = { due, urgency: 10 };
    await bench.engine.start({ processId: 'order', businessKey: 'A', variables });
    await bench.engine.advanceTime(HOUR);
    await bench.engine.start({ processId: 'order', businessKey: 'B', variables });
    await bench.step();
    const [first] = await bench.engine.tasks();
    await bench.engine.advanceTime(HOUR);
    await bench.engine.claimTask(first?.id ?? '', 'li');
    await bench.engine.updateTask(first?.id ?? '', { dueDate: null, priority: 70 });
    await bench.step();
    const [again] = await bench.engine.tasks();
    expect(again).toMatchObject({ businessKey: 'A', createdAt: first?.createdAt });
    expect(again?.task).toMatchObject({ assignee: 'li', priority: 70 });
    expect(again?.task).not.toHaveProperty('dueDate');
  });

  it('count once by the idempotency key of the write', async () => {
    const bench = await open();
    await bench.engine.deploy(order);
    const variables = { due, urgency: 10 };
    await bench.engine.start({ processId: 'order', variables });
    await bench.step();
    const id = await taskOf(bench);
    const once = { idempotencyKey: 'click-1' };
    await bench.engine.completeTask(id, { first: true }, once);
    await bench.step();
    await bench.engine.completeTask(id, { second: true }, once);
    expect(await codeOf(bench.engine.completeTask(id))).toBe('INSTANCE_ENDED');
  });

  it('are refused by ids and users that are none', async () => {
    const { engine } = await open();
    expect(await codeOf(engine.completeTask('17'))).toBe('WORK_ID_INVALID');
    expect(await codeOf(engine.completeTask('nobody:17'))).toBe('INSTANCE_NOT_FOUND');
    expect(await codeOf(engine.claimTask('nobody:17', ''))).toBe('ARGUMENT_INVALID');
  });

  it('have their token moved, and new variables, by an operator', async () => {
    const bench = await open();
    await bench.engine.deploy(order);
    const variables = { due, urgency: 10 };
    const { instanceId } = await bench.engine.start({ processId: 'order', variables });
    await bench.step();
    await bench.engine.setVariables(instanceId, { urgency: 20 });
    const view = await bench.engine.instance(instanceId);
    const [waiting] = view.tree?.children ?? [];
    expect(waiting).toMatchObject({ element: 'review', name: 'Review', kind: 'user-task' });
    await bench.engine.moveToken(instanceId, { key: waiting?.key ?? 0, element: 'end' });
    await bench.step();
    expect(await statusOf(bench, instanceId)).toBe('completed');
    expect(await bench.engine.variables(instanceId)).toEqual({ due, urgency: 20 });
  });
});
