import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { registerLedgerWorker, type Engine } from '../../engine/src/index.ts';
import { codeOf, HOUR, onEveryStore, type Bench } from '../engine/bench.ts';
import { orderBytes } from '../intake/given-messages.ts';
import { FAMILY_TYPES } from './family-types.ts';

const bpmn = readFileSync(new URL('order-life.bpmn', import.meta.url), 'utf8');
const WANG = { actor: { id: 'wang', by: 'user' } };
const LI = { actor: { id: 'li', by: 'manager' } };

async function given({ engine }: Bench): Promise<void> {
  await engine.deploy([{ name: 'order-life.bpmn', content: bpmn }, ...FAMILY_TYPES]);
  const create = (type: string, values: Parameters<Engine['records']['create']>[1]) =>
    engine.records.create(type, values, WANG);
  await create('customer', { number: 'C-1' });
  await create('contract', { number: 'K-1', customer: 'C-1' });
  for (const number of ['SO-1', 'SO-2'])
    await create('order', { number, customer: 'C-1', contract: 'K-1' });
}

async function play(bench: Bench): Promise<string> {
  const worker = registerLedgerWorker(bench.engine);
  const started = await bench.engine.start({ processId: 'order-life', businessKey: 'SO-1' });
  await bench.engine.settle();
  await worker.close();
  await bench.step();
  return started.instanceId;
}

const told = async (engine: Engine, options: Parameters<Engine['family']>[1] = {}) =>
  (await engine.family('SO-1', options)).members.map((member) => {
    switch (member.kind) {
      case 'instance':
        return `${member.processId} ${member.status}`;
      case 'record':
        return `${member.type} ${member.key ?? ''}`;
      case 'ledger-entry':
        return `${member.entryKind} ${member.status}`;
      case 'order-message':
        return `${member.channel} ${member.status}`;
    }
  });

onEveryStore('the family of an order', (open) => {
  it('holds its instances, records and ledger entries in order of time, and nothing of others', async () => {
    const bench = await open();
    await given(bench);
    await bench.engine.advanceTime(HOUR);
    await play(bench);
    await bench.engine.start({ processId: 'order-life', businessKey: 'SO-2' });
    const { records } = bench.engine;
    await bench.engine.advanceTime(HOUR);
    await records.create('shipment', { number: 'S-1', orders: ['SO-2', 'SO-1'] }, WANG);
    await records.create('shipment', { number: 'S-2', orders: ['SO-2'] }, WANG);
    await bench.engine.advanceTime(HOUR);
    await records.create('invoice', { number: 'I-1', order: 'SO-1' }, WANG);
    await bench.engine.advanceTime(HOUR);
    await records.create('receipt', { number: 'R-1', allocations: [{ to: 'I-1' }] }, WANG);
    await bench.step();
    const members = await told(bench.engine);
    expect(members.slice(0, 2).sort()).toEqual(['contract K-1', 'order SO-1']);
    expect(members.slice(2, 5).sort()).toEqual([
      ...['fine proposed', 'inspect completed', 'order-life active'],
    ]);
    expect(members.slice(5)).toEqual(['shipment S-1', 'invoice I-1', 'receipt R-1']);
    const { members: whole, hidden, complete } = await bench.engine.family('SO-1');
    expect({ hidden, complete }).toEqual({ hidden: [], complete: true });
    const times = whole.map(({ time }) => time);
    expect(times).toEqual(times.toSorted((a, b) => a - b));
  });

  it('is as new as the last commit', async () => {
    const bench = await open();
    await given(bench);
    await play(bench);
    const { engine } = bench;
    const { records, ledger } = engine;
    await records.create('shipment', { number: 'S-1', orders: ['SO-2'] }, WANG);
    expect(await told(engine)).not.toContain('shipment S-1');
    await records.update('shipment/S-1', { orders: ['SO-2', 'SO-1'] }, WANG);
    expect(await told(engine)).toContain('shipment S-1');
    await records.update('shipment/S-1', { orders: ['SO-2'] }, WANG);
    expect(await told(engine)).not.toContain('shipment S-1');
    const [entry] = await ledger.entries();
    await ledger.approve(entry?.id ?? '', LI);
    await ledger.post(entry?.id ?? '', LI);
    await ledger.reverse(entry?.id ?? '', { ...LI, reason: 'was inspected after all' });
    const [task] = await engine.tasks();
    await engine.completeTask(task?.id ?? '');
    const now = await told(engine);
    expect(now).toEqual(expect.arrayContaining(['fine posted', 'fine proposed']));
    expect(now).toContain('order-life completed');
  });

  it('holds order messages, and instances that go by the number of a record of it', async () => {
    const bench = await open();
    const { engine } = bench;
    await given(bench);
    for (const orderNumber of ['SO-1', 'SO-2']) {
      const content = orderBytes({ orderNumber });
      await engine.intake.take({ content, processId: 'order-life', ...WANG });
    }
    await engine.records.create('invoice', { number: 'I-1', order: 'SO-1' }, WANG);
    await engine.records.create('invoice', { number: 'I-2', order: 'SO-2' }, WANG);
    for (const businessKey of ['I-1', 'I-2'])
      await engine.start({ processId: 'order-life', businessKey });
    await bench.step();
    const { members } = await bench.engine.family('SO-1');
    const kinds = members.map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'order-message')).toHaveLength(1);
    const keys = members.flatMap((one) =>
      one.kind === 'instance' && one.parentId === undefined ? [one.businessKey] : [],
    );
    expect(keys.sort()).toEqual(['I-1', 'SO-1']);
  });

  it("is found by the customer's number of the order too", async () => {
    const bench = await open();
    const { engine } = bench;
    await given(bench);
    const ours = { number: 'SO-9', purchaseOrder: 'PO-77', customer: 'C-1', contract: 'K-1' };
    await engine.records.create('order', ours, WANG);
    await engine.records.create('invoice', { number: 'I-9', order: 'SO-9' }, WANG);
    await engine.start({ processId: 'order-life', businessKey: 'PO-77' });
    await bench.step();
    const { members } = await bench.engine.family('PO-77');
    const records = members.flatMap((one) => (one.kind === 'record' ? [one.key] : []));
    expect(records.sort()).toEqual(['I-9', 'K-1', 'SO-9']);
    expect(members.some((one) => one.kind === 'instance')).toBe(true);
  });

  it('reaches from a called instance to what has called it', async () => {
    const bench = await open();
    await given(bench);
    const parent = await play(bench);
    const found = await bench.engine.family('SO-1');
    const children = found.members.flatMap((one) => (one.kind === 'instance' ? [one] : []));
    expect(children).toMatchObject(
      expect.arrayContaining([
        expect.objectContaining({ id: parent, businessKey: 'SO-1' }) as object,
        expect.objectContaining({ processId: 'inspect', parentId: parent }) as object,
      ]) as object[],
    );
  });

  it('rests on a search by each item of a list, not by how one begins', async () => {
    const { engine } = await open();
    await engine.deploy(FAMILY_TYPES);
    for (const number of ['SO-1', 'SO-2']) await engine.records.create('order', { number }, WANG);
    await engine.records.create('shipment', { number: 'S-1', orders: ['SO-1', 'SO-2'] }, WANG);
    const found = (order: string) =>
      engine.records.search({ type: 'shipment', where: { orders: order, number: 's-1' } });
    expect(await found('so-2')).toHaveLength(1);
    expect(await found('SO')).toEqual([]);
    const begins = { type: 'shipment', prefix: { field: 'orders', text: 'SO' } };
    expect(await codeOf(engine.records.search(begins))).toBe('RECORD_QUERY_INVALID');
  });

  it('leaves out what the roles do not allow, and more than is asked for', async () => {
    const bench = await open();
    await given(bench);
    await bench.engine.records.create('invoice', { number: 'I-1', order: 'SO-1' }, WANG);
    const closed = await bench.engine.family('SO-1', { roles: ['sales'] });
    expect(closed.hidden).toEqual(['invoice']);
    expect(await told(bench.engine, { roles: ['sales'] })).not.toContain('invoice I-1');
    expect(await told(bench.engine, { roles: ['finance'] })).toContain('invoice I-1');
    const short = await bench.engine.family('SO-1', { limit: 2 });
    expect({ count: short.members.length, complete: short.complete }).toEqual({
      count: 2,
      complete: false,
    });
    expect(await bench.engine.family('SO-9')).toMatchObject({ members: [], complete: true });
    expect(await codeOf(bench.engine.family(''))).toBe('ARGUMENT_INVALID');
  });
});
