import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { temporaryFolder, waybill, waybillJson } from './waybill.ts';

const inFolder = temporaryFolder();
const ORDERS = 'test/fixtures/orders';

interface Read {
  readonly ok: boolean;
  readonly files: readonly {
    readonly file: string;
    readonly failure?: { readonly code: string };
    readonly parts?: readonly { readonly format?: string; readonly orders?: readonly object[] }[];
  }[];
}

describe('waybill intake read', () => {
  it('tells what was understood of a mail and what was not, in Chinese', async () => {
    const { status, out } = await waybill([
      ...['intake', 'read', `${ORDERS}/mail/great-lakes-4500012871.eml`, '--lang', 'zh'],
    ]);
    expect(status).toBe(0);
    expect(out).toContain('订单 4500012871（x12）');
    expect(out).toContain('警告 [INTAKE_PART_UNREADABLE] 图纸.pdf');
    expect(out).toContain('未读懂：8 处');
  });

  it('tries the layouts given, and gives whole orders as JSON', async () => {
    const args = ['intake', 'read', `${ORDERS}/xlsx/sakura-sk-2026-1203.xlsx`, '--orders'];
    const read = await waybillJson<Read>([
      ...args,
      '--mapping',
      'test/fixtures/layouts/sakura.json',
    ]);
    expect(read).toMatchObject({
      ...{ status: 0, ok: true },
      files: [{ parts: [{ format: 'xlsx', orders: [{ orderNumber: 'SK-2026-1203' }] }] }],
    });
  });

  it('fails where a file cannot be read, and reads the others', async () => {
    writeFileSync(inFolder('note.txt'), 'please send 5 boards');
    const read = await waybillJson<Read>([
      ...['intake', 'read', inFolder('note.txt'), `${ORDERS}/json/small-order.json`],
    ]);
    expect([read.status, read.ok]).toEqual([1, false]);
    expect(read.files.map(({ failure, parts }) => failure?.code ?? parts?.[0]?.format)).toEqual([
      'INTAKE_FORMAT_UNKNOWN',
      'json',
    ]);
  });

  it('names a layout that is none', async () => {
    writeFileSync(inFolder('bad.json'), '{"id": "x"}');
    const { status, err } = await waybill([
      ...['intake', 'read', `${ORDERS}/json/small-order.json`, '--mapping', inFolder('bad.json')],
    ]);
    expect(status).toBe(1);
    expect(err).toContain('[INTAKE_MAPPING]');
    expect(err).toContain(inFolder('bad.json'));
  });
});

describe('waybill intake template', () => {
  it('writes a workbook and a CSV file that read as orders, and overwrites neither', async () => {
    for (const name of ['order.xlsx', 'order.csv']) {
      const file = inFolder(name);
      expect((await waybill(['intake', 'template', '--output', file])).status).toBe(0);
      expect((await waybill(['intake', 'read', file])).status).toBe(0);
      const again = await waybill(['intake', 'template', '--output', file]);
      expect(again.status).toBe(1);
      expect(again.err).toContain('[CLI_FILE_NOT_WRITABLE]');
    }
  });
});

describe('waybill intake acknowledge and respond', () => {
  it('write a 997 to standard output, and a response in the character set that it names', async () => {
    const file = `${ORDERS}/x12/great-lakes-4500012871.edi`;
    const ack = await waybill([
      ...['intake', 'acknowledge', file, '--control', '42', '--at', '2026-11-10T08:00'],
    ]);
    expect(ack.status).toBe(0);
    expect(ack.out).toContain('AK9*A*1*1*1~');
    writeFileSync(inFolder('decision.json'), '{"responseNumber": "SO-1", "note": "Grüße"}');
    const output = inFolder('ordrsp.edi');
    const response = await waybillJson<{ kind: string; decision: string }>([
      ...['intake', 'respond', `${ORDERS}/edifact/heidkamp-hk-260418.edi`, '--control', '43'],
      ...['--decision', inFolder('decision.json'), '--output', output],
    ]);
    expect(response).toMatchObject({ status: 0, kind: 'ORDRSP', decision: 'accepted' });
    expect(readFileSync(output, 'latin1')).toContain('FTX+AAI+++Grüße');
  });

  it('refuse a wrong control number, and write nothing', async () => {
    const output = inFolder('997.edi');
    const { status, err } = await waybill([
      ...['intake', 'acknowledge', `${ORDERS}/x12/great-lakes-4500012871.edi`],
      ...['--control', 'x', '--output', output],
    ]);
    expect(status).toBe(1);
    expect(err).toContain('[INTAKE_DISPATCH]');
    expect(existsSync(output)).toBe(false);
  });
});

interface TakenMessages {
  readonly messages: readonly { readonly id: string; readonly status: string }[];
}

describe('messages that are kept', () => {
  const store = () => ['--store', `sqlite:${inFolder('kept.db')}`];
  const givenStore = async (): Promise<void> => {
    const deployed = await waybill(['deploy', 'test/intake/take-order.bpmn', ...store()]);
    expect(deployed.status).toBe(0);
  };
  const X12 = `${ORDERS}/x12/great-lakes-4500012871`;

  it('are taken once, shown side by side, changed, held, rejected and answered', async () => {
    await givenStore();
    const files = [`${X12}.edi`, `${X12}-change.edi`];
    const taken = await waybill(['intake', 'take', ...files, '--as', 'li', ...store()]);
    expect([taken.status, taken.err]).toEqual([0, '']);
    expect(taken.out).toContain('2 messages kept, 0 kept before, 0 held');
    const again = await waybillJson<TakenMessages>(['intake', 'take', ...files, ...store()]);
    expect(again.messages).toMatchObject([
      { created: false, status: 'done', orders: [{ trace: { as: 'started' } }] },
      { created: false, status: 'done', orders: [{ trace: { as: 'correlated' } }] },
    ]);
    const id = again.messages[0]?.id ?? '';
    const shown = await waybill(['intake', 'show', id, '--lang', 'zh', ...store()]);
    expect(shown.out).toMatch(/读懂的 +没读懂的/);
    expect(shown.out).toContain('已启动实例');
    const copy = inFolder('po.edi');
    await waybill(['intake', 'show', id, '--bytes', copy, ...store()]);
    expect(readFileSync(copy, 'latin1')).toBe(readFileSync(`${X12}.edi`, 'latin1'));
    const answer = ['intake', 'acknowledge', '--message', id, '--control', '42', ...store()];
    expect((await waybill(answer)).out).toContain('AK9*A*1*1*1~');
    expect(await waybillJson(answer)).toMatchObject({ kind: '997', created: false });
  });

  it('that people enter have their channel, their scan and who took them', async () => {
    await givenStore();
    writeFileSync(inFolder('fax.pdf'), 'a scan');
    const order = ['intake', 'enter', `${ORDERS}/json/small-order.json`, '--channel', 'fax'];
    const scan = ['--scan', inFolder('fax.pdf'), '--scan-place', 'archive/17', '--as', 'li'];
    const entered = await waybillJson<TakenMessages>([...order, ...scan, ...store()]);
    expect(entered.messages).toMatchObject([
      {
        ...{ status: 'done', channel: 'fax' },
        entry: { takenBy: 'li', scan: { name: 'fax.pdf', reference: 'archive/17' } },
      },
    ]);
    const template = inFolder('answered.xlsx');
    await waybill(['intake', 'template', '--output', template]);
    const phone = ['intake', 'enter', template, '--channel', 'phone', '--caller', '+1 216 555'];
    const answered = await waybillJson<TakenMessages>([...phone, ...store()]);
    expect(answered.messages).toMatchObject([{ channel: 'phone', status: 'done' }]);
  });

  it('that are held are listed, and released or rejected with a reason', async () => {
    await givenStore();
    writeFileSync(inFolder('note.txt'), 'please send 5 boards');
    const taken = await waybill(['intake', 'take', inFolder('note.txt'), ...store()]);
    expect([taken.status, taken.out.includes('1 held')]).toEqual([0, true]);
    const held = await waybillJson<TakenMessages>([
      ...['intake', 'list', '--status', 'held', ...store()],
    ]);
    const id = held.messages[0]?.id ?? '';
    const decide = [id, '--reason', 'a note', '--as', 'li', ...store()];
    const released = await waybill(['intake', 'release', ...decide]);
    expect([released.status, released.err.includes('[INTAKE_FORMAT_UNKNOWN]')]).toEqual([1, true]);
    const rejected = await waybill(['intake', 'reject', ...decide, '--lang', 'zh']);
    expect(rejected.out).toContain('li 拒绝：a note');
    expect((await waybill(['intake', 'take', ...store()])).out).toContain('0 messages went on');
  });
});
