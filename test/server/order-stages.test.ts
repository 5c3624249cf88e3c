import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { givenServer, type Client, type GivenServer } from './given-server.ts';

/** Two tasks are two stages, whatever else an order goes through. */
const BPMN = readFileSync(new URL('credit-note.bpmn', import.meta.url), 'utf8').replaceAll(
  'credit-note',
  'order-to-cash',
);

let given: GivenServer;
let li: Client;

beforeAll(async () => {
  given = await givenServer({ clock: 'virtual', startTime: '2026-03-31T10:00:00+08:00' });
  await given.engine.deploy([{ name: 'orders.bpmn', content: BPMN }]);
  for (let number = 1; number <= 5; number += 1) {
    const businessKey = `PO-${number}`;
    const { instanceId } = await given.engine.start({ processId: 'order-to-cash', businessKey });
    if (number > 3) continue;
    await given.engine.advanceTime('PT2H');
    const [task] = await given.engine.tasks({ instanceId });
    await given.engine.completeTask(task?.id ?? '');
  }
  // Only now: a session would have ended meanwhile.
  li = await given.person('li', ['clerk'], ['sales']);
});
afterAll(() => given.close());

describe('orders', () => {
  it('are counted by the stage at which they stand', async () => {
    expect((await li.get('/order-counts')).body).toEqual({
      ...{ orders: 5, more: false },
      items: [
        { element: 'approve', processId: 'order-to-cash', version: 1, count: 3 },
        { element: 'apply', processId: 'order-to-cash', version: 1, count: 2 },
      ],
    });
  });

  it('are listed by their stage, page by page', async () => {
    const keys = ({ items }: { items: { instance: { businessKey: string } }[] }) =>
      items.map(({ instance }) => instance.businessKey);
    const first = (await li.get('/orders?stage=approve&limit=2')).body;
    expect(keys(first)).toEqual(['PO-1', 'PO-2']);
    const rest = (await li.get(`/orders?stage=approve&limit=2&after=${first.next}`)).body;
    expect(keys(rest)).toEqual(['PO-3']);
    expect(rest).not.toHaveProperty('next');
  });

  it('show where their process takes its time', async () => {
    const { body } = await li.get('/definitions/order-to-cash/versions/1/heat?instances=3');
    expect(body).toMatchObject({ instances: 3, complete: true });
    const apply = body.elements.find(({ element }: { element: string }) => element === 'apply');
    // Of the three newest, one has gone on, after two hours.
    expect(apply).toEqual({
      ...{ element: 'apply', count: 1, mean: 7_200_000, p95: 7_200_000, incidents: 0 },
    });
    expect((await li.get('/definitions/absent/versions/1/heat')).status).toBe(404);
  });

  it('are at no stage once they have ended', async () => {
    const [order] = (await li.get('/orders?businessKey=PO-1')).body.items;
    expect(order).toMatchObject({ instance: { status: 'active' }, at: ['approve'] });
    const [task] = await given.engine.tasks({ instanceId: order.instance.id });
    await given.engine.completeTask(task?.id ?? '');
    const [ended] = (await li.get('/orders?businessKey=PO-1')).body.items;
    expect(ended).toMatchObject({ instance: { status: 'completed' }, at: [] });
  });
});
