import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import type { Bench } from '../engine/bench.ts';
import { codeOf, onEveryStore, statusOf } from '../engine/bench.ts';
import { ACCEPTED, givenIntake, LI, orderBytes, sample, take } from './given-messages.ts';

const ORDER = sample('x12/great-lakes-4500012871.edi');
const CHANGE = sample('x12/great-lakes-4500012871-change.edi');

const instances = ({ engine }: Bench) => engine.instances({ processId: 'order-to-cash' });
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

onEveryStore('messages with orders', (open) => {
  it('are kept byte for byte, start a process, and are traced both ways', async () => {
    const bench = await givenIntake(open);
    const taken = await take(bench.engine, ORDER, { name: 'po.edi', sender: 'sftp:great-lakes' });
    expect(taken).toMatchObject({
      ...{ created: true, status: 'done', digest: sha256(ORDER), size: ORDER.length },
      ...{ name: 'po.edi', channel: 'edi', sender: 'sftp:great-lakes', received: LI },
      orders: [{ trace: { as: 'started', businessKey: '4500012871' } }],
    });
    await bench.step();
    const { intake } = bench.engine;
    expect(Buffer.compare(await intake.content(taken.id), ORDER)).toBe(0);
    const [instance] = await instances(bench);
    expect(await intake.list({ instanceId: instance?.id ?? '' })).toMatchObject([{ id: taken.id }]);
    expect(await intake.list({ orderNumber: '4500012871' })).toHaveLength(1);
    expect(await intake.list({ orderNumber: '4500012872' })).toHaveLength(0);
    const variables = await bench.engine.variables(instance?.id ?? '');
    expect(variables).toMatchObject({
      order: { orderNumber: '4500012871' },
      intake: { message: taken.id, place: 1, digest: taken.digest, format: 'x12', channel: 'edi' },
    });
    const details = await intake.get(taken.digest);
    expect(details.reading?.orders[0]).toEqual(variables['order']);
    expect(details.reading?.parts[0]?.intake?.unmapped.length).toBeGreaterThan(0);
    expect(await bench.engine.verify()).toMatchObject({ ok: true, entities: 1 });
    expect(bench.failures).toEqual([]);
  });

  it('change nothing when they come again', async () => {
    const bench = await givenIntake(open);
    const first = await take(bench.engine, ORDER, { name: 'po.edi' });
    await bench.step();
    const again = await take(bench.engine, ORDER, { name: 'other.edi', channel: 'mail' });
    expect(again).toEqual({ ...first, created: false });
    expect(await instances(bench)).toHaveLength(1);
    expect(await bench.engine.intake.list()).toHaveLength(1);
  });

  it('bring a change to the instance of its order, with what it changes', async () => {
    const bench = await givenIntake(open);
    await take(bench.engine, ORDER);
    const [instance] = await instances(bench);
    const other = orderBytes({ orderNumber: '99', source: { sender: { id: 'OTHER' } } });
    await take(bench.engine, other);
    await bench.step();
    const change = await take(bench.engine, CHANGE);
    expect(change).toMatchObject({
      orders: [{ trace: { as: 'correlated', instanceId: instance?.id } }],
    });
    await bench.step();
    const tasks = await bench.engine.tasks({ element: 'amend' });
    expect(tasks.map(({ instanceId }) => instanceId)).toEqual([instance?.id]);
    const { orderChange, orderChangeIntake } = await bench.engine.variables(
      tasks[0]?.instanceId ?? '',
      Number(tasks[0]?.id.split(':').at(-1)),
    );
    expect(orderChange).toMatchObject({
      ...{ kind: 'change', changedOrder: '4500012871' },
      lines: [
        { number: '10', action: 'change', quantity: '800' },
        { number: '20', action: 'delete' },
        { number: '40', action: 'add', quantity: '25' },
      ],
    });
    expect(orderChangeIntake).toMatchObject({ message: change.id, place: 1 });
    const found = await bench.engine.intake.list({ instanceId: instance?.id ?? '' });
    expect(found.map(({ id }) => id)).toHaveLength(2);
    await take(bench.engine, CHANGE);
    expect(await bench.engine.tasks({ element: 'amend' })).toHaveLength(1);
    expect(await bench.engine.verify()).toMatchObject({ ok: true });
  });

  it('bring a cancellation to the instance of its order', async () => {
    const bench = await givenIntake(open);
    await take(bench.engine, sample('ubl/nordlys-na-7731.xml'));
    const [instance] = await instances(bench);
    const cancelled = await take(bench.engine, sample('ubl/nordlys-na-7731-cancellation.xml'));
    expect(cancelled).toMatchObject({ status: 'done', orders: [{ trace: { as: 'correlated' } }] });
    await bench.step();
    expect(await statusOf(bench, instance?.id ?? '')).toBe('completed');
  });

  it.each([
    ['with other content', orderBytes({ currency: 'EUR' }), 'INTAKE_HELD_REVISION'],
    ['as a copy', orderBytes({ orderNumber: 'PO9', kind: 'copy' }), 'INTAKE_HELD_COPY'],
    [
      'that changes an unknown order',
      orderBytes({ kind: 'change', orderNumber: 'C1', changedOrder: 'PO9' }),
      'INTAKE_HELD_CHANGES_UNKNOWN',
    ],
    [
      'that changes the order of another buyer',
      orderBytes({ kind: 'change', changedOrder: 'PO1', source: { sender: { id: 'X' } } }),
      'INTAKE_HELD_CHANGES_UNKNOWN',
    ],
    [
      'of another buyer under a number that is taken',
      orderBytes({ source: { sender: { id: 'X' } } }),
      'INTAKE_HELD_NUMBER_TAKEN',
    ],
    ['without lines', orderBytes({ orderNumber: 'PO9', lines: [] }), 'INTAKE_HELD_INCOMPLETE'],
  ])('are held %s', async (_, content, code) => {
    const bench = await givenIntake(open);
    await take(bench.engine, orderBytes());
    const { id, ...held } = await take(bench.engine, content);
    expect(held).toMatchObject({ status: 'held', orders: [{ judgement: { code } }] });
    await bench.step();
    expect(await instances(bench)).toHaveLength(1);
    expect(await bench.engine.intake.list({ status: 'held' })).toMatchObject([{ id }]);
    const rejected = await bench.engine.intake.reject(id, { ...LI, reason: 'a mistake' });
    expect(rejected).toMatchObject({
      ...{ status: 'rejected', orders: [{ rejected: { reason: 'a mistake', ...LI } }] },
    });
    expect(await bench.engine.verify()).toMatchObject({ ok: true });
  });

  it('that are held go on when a person lets them, each in its way', async () => {
    const bench = await givenIntake(open);
    await take(bench.engine, orderBytes());
    const revision = await take(bench.engine, orderBytes({ currency: 'EUR' }));
    const copy = await take(bench.engine, orderBytes({ orderNumber: 'PO2', kind: 'copy' }));
    await bench.step();
    const { release } = bench.engine.intake;
    expect(await release(revision.id, ACCEPTED)).toMatchObject({
      orders: [{ trace: { as: 'correlated', businessKey: 'PO1' } }],
    });
    expect(await release(copy.id, ACCEPTED)).toMatchObject({
      orders: [{ trace: { as: 'started', businessKey: 'PO2' } }],
    });
    expect(await codeOf(release(copy.id, ACCEPTED))).toBe('INTAKE_NOT_HELD');
    await bench.step();
    const keys = (await instances(bench)).map(({ businessKey }) => businessKey);
    expect(keys.toSorted()).toEqual(['PO1', 'PO2']);
  });

  it('that change an order which came another way reach it when a person says so', async () => {
    const bench = await givenIntake(open);
    const { instanceId } = await bench.engine.start({
      ...{ processId: 'order-to-cash', businessKey: 'PO7', variables: OF_PO7 },
    });
    const content = orderBytes({ kind: 'change', orderNumber: 'C1', changedOrder: 'PO7' });
    const { id } = await take(bench.engine, content);
    const machine = { ...ACCEPTED, actor: { id: 'w', by: 'worker' } };
    expect(await codeOf(bench.engine.intake.release(id, machine))).toBe('INTAKE_PERSON_NEEDED');
    expect(await bench.engine.intake.release(id, ACCEPTED)).toMatchObject({
      orders: [{ trace: { as: 'correlated', instanceId } }],
    });
  });

  it('with a change for which nobody waits are held, and tried again on release', async () => {
    const bench = await givenIntake(open);
    await take(bench.engine, orderBytes());
    const [instance] = await instances(bench);
    await bench.engine.cancelInstance(instance?.id ?? '');
    const late = await take(bench.engine, orderBytes({ kind: 'change', changedOrder: 'PO1' }));
    expect(late).toMatchObject({ orders: [{ judgement: { code: 'INTAKE_HELD_NOBODY_WAITS' } }] });
    expect(await bench.engine.intake.release(late.id, ACCEPTED)).toMatchObject({ status: 'held' });
  });

  it('that cannot be read are kept, and held', async () => {
    const bench = await givenIntake(open);
    const junk = new TextEncoder().encode('please send five boards');
    const { id, ...held } = await take(bench.engine, junk, { name: 'note.txt' });
    expect(held).toMatchObject({
      ...{ status: 'held', channel: 'other', unreadable: { code: 'INTAKE_FORMAT_UNKNOWN' } },
    });
    await bench.step();
    const { intake } = bench.engine;
    expect(Buffer.compare(await intake.content(id), junk)).toBe(0);
    expect(await codeOf(intake.release(id, ACCEPTED))).toBe('INTAKE_FORMAT_UNKNOWN');
    await intake.reject(id, ACCEPTED);
    expect(await intake.get(id)).toMatchObject({ status: 'rejected', reading: null });
  });

  it('that no process takes yet stay open, and go on later', async () => {
    const bench = await open();
    expect(await codeOf(take(bench.engine, orderBytes()))).toBe('PROCESS_NOT_FOUND');
    await bench.step();
    expect(await bench.engine.intake.list()).toMatchObject([{ status: 'open' }]);
    await givenIntake(async () => bench);
    expect(await bench.engine.intake.resume()).toMatchObject([{ status: 'done' }]);
    expect(await instances(bench)).toHaveLength(1);
    expect(await bench.engine.intake.resume()).toEqual([]);
  });

  it('larger than one commit are kept in pieces', async () => {
    const bench = await givenIntake(open);
    const text = 'From: a@example.com\r\nSubject: big\r\n\r\n' + 'x'.repeat(15_000_000);
    const mail = new TextEncoder().encode(text);
    const { id, ...taken } = await take(bench.engine, mail);
    expect(taken).toMatchObject({ status: 'held', channel: 'mail', pieces: 3, kept: 3 });
    await bench.step();
    expect(sha256(await bench.engine.intake.content(id))).toBe(sha256(mail));
    expect(await bench.engine.verify()).toMatchObject({ ok: true, entities: 1 });
  });

  it('are answered, with the answer kept', async () => {
    const bench = await givenIntake(open);
    const { id } = await take(bench.engine, sample('mail/great-lakes-4500012871.eml'));
    await bench.step();
    const { acknowledge, respond } = bench.engine.intake;
    const at = '2026-03-02T09:00';
    const ack = await acknowledge(id, { controlNumber: '42', at, ...LI });
    expect(ack).toMatchObject({ type: '997', created: true });
    const again = await acknowledge(id, { controlNumber: '42', at: '2026-03-03T09:00', ...LI });
    expect(again).toEqual({ ...ack, created: false });
    const decision = { responseNumber: 'SO-1', all: 'accepted', lines: [] } as const;
    const answer = { controlNumber: '43', at, decision, ...LI };
    expect(await respond(id, answer)).toMatchObject({ type: '855', created: true });
    expect(await codeOf(respond(id, { ...answer, controlNumber: '42' }))).toBe(
      'INTAKE_ANSWER_SENT',
    );
    expect((await bench.engine.intake.get(id)).answers).toMatchObject([
      { type: '997', controlNumber: '42', place: null, digest: sha256(Buffer.from(ack.text)) },
      { type: '855', controlNumber: '43', place: 1 },
    ]);
  });

  it('are acknowledged as a whole where they hold several interchanges, under numbers of ours', async () => {
    const bench = await givenIntake(open);
    const at = '2026-03-02T09:00';
    const both = Buffer.concat([ORDER, Buffer.from('\n'), ORDER]);
    const { id } = await take(bench.engine, both);
    await bench.step();
    const { acknowledge, respond } = bench.engine.intake;
    const [ack, again] = [
      await acknowledge(id, { at, ...LI }),
      await acknowledge(id, { at, ...LI }),
    ];
    expect(again).toEqual({ ...ack, created: false });
    expect(ack.text.match(/^ISA/gm)).toHaveLength(2);
    const decision = { responseNumber: 'SO-1', all: 'accepted', lines: [] } as const;
    const answer = await respond(id, { at, decision, ...LI });
    // The second interchange has the number between them.
    expect(Number(answer.controlNumber)).toBe(Number(ack.controlNumber) + 2);
  });
});

const OF_PO7 = { order: { orderNumber: 'PO7' } };
