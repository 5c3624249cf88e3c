import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { DemoOrder, DemoReport } from '../../engine/src/cli/demo/demo-report.ts';
import { runCli } from '../../engine/src/cli/run-cli.ts';
import { openDatabase } from '../../engine/src/store/sqlite/database.ts';

const folder = mkdtempSync(join(tmpdir(), 'waybill-demo-'));
const file = join(folder, 'inner/demo.db');
const store = `sqlite:${file}`;

afterAll(() => rmSync(folder, { recursive: true }));

async function demo(...options: string[]): Promise<{ status: number; out: string; err: string }> {
  const told = { out: '', err: '' };
  const status = await runCli(['demo', '--store', store, '--no-company', ...options], {
    out: (text) => void (told.out += text),
    err: (text) => void (told.err += text),
    env: {},
    errIsTty: false,
  });
  return { status, ...told };
}

const report = (out: string): DemoReport & { readonly ok: boolean } => JSON.parse(out) as never;

const byOrder = (orders: readonly DemoOrder[], number: string): DemoOrder =>
  orders.find(({ order }) => order === number)!;

describe('waybill demo', () => {
  it('plays an X12, an EDIFACT and a UBL order to the money received', async () => {
    const { status, out, err } = await demo('--json');
    expect({ status, err }).toEqual({ status: 0, err: '' });
    const { ok, orders, verification } = report(out);
    expect(ok).toBe(true);
    expect(orders.map(({ order }) => order)).toEqual([
      'LS-260302-01',
      'PS-77120',
      'FE-2026-0311',
      'LN-4500921',
    ]);
    for (const order of orders) {
      expect(order).toMatchObject({ status: 'completed', paidOn: expect.any(String) as string });
    }
    expect(byOrder(orders, 'LN-4500921')).toMatchObject({
      customer: 'Lichthaus Nord GmbH & Co. KG',
      amount: '20680',
      currency: 'EUR',
      deliveredOn: '2026-04-21',
      invoice: 'INV-LN-4500921-S1',
      exceptions: 2,
      alarms: 0,
    });
    expect(byOrder(orders, 'PS-77120')).toMatchObject({ exceptions: 1, alarms: 2 });
    expect(verification).toMatchObject({ ok: true, instances: 17, problems: [] });
  });

  it('tells the stored history again with --keep, and runs no order twice', async () => {
    const before = report((await demo('--keep', '--json')).out);
    const { status, out } = await demo('--keep', '--lang', 'zh');
    expect(status).toBe(0);
    expect(out).toContain('第 20 行：订单没有单价。');
    expect(out).toContain('wu.sales-manager');
    expect(out).toMatch(/LS-260302-01 +Lakeshore Lighting Inc\. +15,060\.00 USD +2026-04-02/);
    expect(out).toContain('17 个流程实例');
    expect(before.verification.instances).toBe(17);
  });

  it('begins anew without --keep', async () => {
    const first = report((await demo('--keep', '--json')).out);
    const second = report((await demo('--json')).out);
    expect(second.verification.instances).toBe(17);
    expect(second.orders[0]?.instanceId).not.toBe(first.orders[0]?.instanceId);
  });

  it('ends with status 1 and names the order where history was changed behind its back', async () => {
    const [order] = report((await demo('--keep', '--json')).out).orders;
    const database = openDatabase(file, 5000);
    database.exec(`UPDATE batches SET events = replace(events, '18.60', '81.60')`);
    database.close();
    const { status, out } = await demo('--keep');
    expect(status).toBe(1);
    expect(out).toContain('the hash chain is broken');
    expect(out).toContain(order?.instanceId);
  });
});
