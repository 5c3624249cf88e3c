import { describe, expect, it } from 'vitest';
import { givenFile, pick, Run } from '../given-process.ts';

const given = async (name: string): Promise<Run> =>
  new Run(pick(await givenFile(import.meta.url, name)));

describe('starts by an event (BPMN 2.0 §10.4.2, §10.5.6)', () => {
  it('come to a receive task that instantiates as already received', async () => {
    const run = (await given('instantiate')).start({ id: 1 }, { startElement: 'order' });
    expect(run.status).toBe('completed');
    expect(run.completed()).toEqual(['order', 'end']);
    expect(run.variables).toEqual({ id: 1 });
  });

  it('decide at an exclusive event-based gateway', async () => {
    const run = (await given('instantiate-exclusive')).start({}, { startElement: 'deposit' });
    expect(run.waitingAt()).toEqual(['book']);
  });

  it('need all events of a parallel event-based gateway, in one instance', async () => {
    const run = (await given('instantiate-parallel')).start({}, { startElement: 'deposit' });
    expect(run.waitingAt()).toEqual(['book', 'order']);
    run.completeTask('book');
    expect(run.status).toBe('active');
    run.message('order').completeTask('work');
    expect(run.status).toBe('completed');
  });

  it('need all definitions of a parallel multiple start, in one instance', async () => {
    const run = await given('parallel-start');
    run.start({ a: 1 }, { startElement: 'both', definition: 1 });
    expect(run.waitingAt()).toEqual(['both']);
    run.message('both', { b: 2 });
    expect(run.waitingAt()).toEqual(['work']);
  });
});
