import { expect, it } from 'vitest';
import { writeWorkbook } from '../../engine/src/sheet/index.ts';
import { codeOf, onEveryStore } from '../engine/bench.ts';
import { ACCEPTED, givenIntake, LI, orderBytes, take } from './given-messages.ts';

const text = (content: string): Uint8Array => new TextEncoder().encode(content);
const lines = (count: number, more: object = {}) =>
  Array.from({ length: count }, () => ({ quantity: '1', ...more }));

/** Small as it comes, 70 MB once unpacked. */
const cell = { kind: 'text', text: 'x'.repeat(70 * 1024 * 1024) } as const;
const bomb = writeWorkbook([{ name: 'S', rows: [[cell]], widths: [9] }]);
const entities = text(
  `<?xml version="1.0"?><!DOCTYPE o [<!ENTITY a "x"><!ENTITY b "${'&a;'.repeat(50)}">]><Order>&b;</Order>`,
);
const orders = text(
  JSON.stringify(Array.from({ length: 1_001 }, (_, n) => ({ orderNumber: `N${String(n)}` }))),
);
const tooMuch = orderBytes({ lines: lines(10_000, { description: 'x'.repeat(700) }) });

onEveryStore('hostile messages', (open) => {
  it.each([
    ['a workbook that unpacks to gigabytes', bomb, 'SHEET_LIMIT'],
    ['XML with entities', entities, 'INTAKE_XML_DTD'],
    ['a giant line', text(`a,"${'x'.repeat(9_000_000)}`), 'INTAKE_FORMAT_UNKNOWN'],
    ['JSON nested without end', text('['.repeat(100_000)), 'INTAKE_LIMIT'],
    ['a thousand orders and one', orders, 'INTAKE_MESSAGE_TOO_LARGE'],
    ['more than one commit can hold', tooMuch, 'INTAKE_MESSAGE_TOO_LARGE'],
  ])('%s is kept, held, and rejected', async (_, content, code) => {
    const bench = await givenIntake(open);
    const { id, ...held } = await take(bench.engine, content);
    expect(held).toMatchObject({ status: 'held', unreadable: { code } });
    expect(content.length).toBeLessThan(11_000_000);
    const { intake } = bench.engine;
    expect((await intake.get(id)).reading).toBeNull();
    expect((await intake.content(id)).length).toBe(content.length);
    expect(await codeOf(intake.release(id, ACCEPTED))).toBe(code);
    await intake.reject(id, ACCEPTED);
    expect(await bench.engine.instances()).toEqual([]);
    expect(await bench.engine.verify()).toMatchObject({ ok: true });
  });

  it('what is larger than a mail may be, or nothing, is not kept', async () => {
    const bench = await givenIntake(open);
    for (const size of [0, 25 * 1024 * 1024 + 1])
      expect(await codeOf(take(bench.engine, new Uint8Array(size)))).toBe('INTAKE_SIZE');
    expect(await bench.engine.intake.list()).toEqual([]);
  });

  it('numbers and names of any length are cut, and such an order is held', async () => {
    const bench = await givenIntake(open);
    const long = 'x'.repeat(100_000);
    const content = orderBytes({ orderNumber: long, source: { sender: { id: long } } });
    const taken = await take(bench.engine, content, { name: long, sender: long });
    expect(taken).toMatchObject({
      ...{ name: 'x'.repeat(500), sender: 'x'.repeat(500) },
      orders: [{ judgement: { code: 'INTAKE_HELD_INCOMPLETE' } }],
    });
    expect(JSON.stringify(taken).length).toBeLessThan(5_000);
  });

  it('an entry that cannot be kept is refused before anything is', async () => {
    const bench = await givenIntake(open);
    const entry = { channel: 'phone', takenBy: 'li', caller: null, scan: null } as const;
    const takenAt = '2026-03-02T09:00Z';
    const scan = { name: 'a', sha256: 'a'.repeat(64), reference: `file:${'a'.repeat(64)}` };
    for (const wrong of [{ takenAt: 'today' }, { takenAt, takenBy: ' ' }, { takenAt, scan }]) {
      const given = { ...entry, ...wrong, ...LI };
      expect(await codeOf(take(bench.engine, orderBytes(), { entry: given }))).toBe('INTAKE_ENTRY');
    }
    expect(await bench.engine.intake.list()).toEqual([]);
  });
});
