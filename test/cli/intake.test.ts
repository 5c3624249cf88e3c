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
