import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { Engine, Recomputation } from '../../engine/src/index.ts';
import { codeOf } from '../engine/bench.ts';
import { as, onEveryLedger, told } from './ledger-bench.ts';

const content = readFileSync(new URL('commission.json', import.meta.url), 'utf8');

const COMMISSION = { name: 'commission.json', content };

const MAPPING = {
  person: '=input.employee',
  amount: '=round half up(input.sales * output.rate, 2)',
};

const REQUEST = { period: '2026-10', ruleSet: 'monthly-commission', mapping: MAPPING };

const row = (employee: string, sales: number, target = 1_000) => ({
  ...{ employee, sales, target, currency: 'CNY' },
});

const recompute = (
  { ledger }: Engine,
  inputs: Parameters<Engine['ledger']['recompute']>[0]['inputs'],
  more: { dryRun?: boolean; partial?: boolean } = {},
) => ledger.recompute({ ...REQUEST, inputs, ...more }, as('ma', 'finance'));

const changesOf = ({ changes }: Recomputation) =>
  changes.map(
    ({ change, entry }) => `${change} ${entry.person} ${entry.kind} ${entry.amount ?? ''}`,
  );

async function approveAndPost({ ledger }: Engine): Promise<void> {
  for (const { id } of await ledger.entries({ status: 'proposed' })) {
    await ledger.approve(id, as('chen'));
  }
  // Counter-entries first: what replaces an entry waits for its reversal.
  const approved = await ledger.entries({ status: 'approved' });
  for (const { id } of approved.filter(({ reverses }) => reverses !== undefined))
    await ledger.post(id, as('zhou'));
  for (const { id } of approved.filter(({ reverses }) => reverses === undefined))
    await ledger.post(id, as('zhou'));
}

onEveryLedger('a recomputation', (open) => {
  it('proposes what the rules say, keeps why, and says the same again', async () => {
    const bench = await open();
    await bench.engine.deploy([COMMISSION]);
    const rows = [row('li', 1_234.5), row('wu', 10)];
    const dry = await recompute(bench.engine, rows, { dryRun: true });
    expect(changesOf(dry)).toEqual(['propose li commission 37.04', 'propose wu shortfall 0.10']);
    expect(await bench.engine.ledger.entries()).toEqual([]);
    const first = await recompute(bench.engine, rows);
    expect({ ...first, dryRun: true }).toEqual(dry);
    await bench.step();
    const entries = await bench.engine.ledger.entries();
    expect(entries.map(({ id }) => id).toSorted()).toEqual(
      first.changes.map(({ entryId }) => entryId).toSorted(),
    );
    expect(entries.find(({ person }) => person === 'li')).toMatchObject({
      ...{ status: 'proposed', effect: 'reward', kind: 'commission', period: '2026-10' },
      origin: { kind: 'rule', ruleSetId: 'monthly-commission', ruleSetVersion: '1.0.0' },
      basis: { inputs: rows[0], outputs: { rate: 0.03 }, explanation: { from: ['met'] } },
    });
    const again = await recompute(bench.engine, rows.toReversed());
    expect(changesOf(again)).toEqual(['keep wu shortfall 0.10', 'keep li commission 37.04']);
    expect(await bench.engine.ledger.entries()).toEqual(entries);
  });

  it('makes one entry of each row, however often and however many run it at once', async () => {
    const { engine } = await open();
    await engine.deploy([COMMISSION]);
    const rows = Array.from({ length: 30 }, (_, n) => row(`p${n}`, 2_000 + n));
    await Promise.all([1, 2, 3].map(() => recompute(engine, rows)));
    expect(await engine.ledger.entries()).toHaveLength(30);
  });

  it('adjusts a posting by a counter-entry and a new entry, never silently', async () => {
    const bench = await open();
    await bench.engine.deploy([COMMISSION]);
    await recompute(bench.engine, [row('li', 2_000), row('wu', 2_000)]);
    await approveAndPost(bench.engine);
    await bench.engine.ledger.lockPeriod('2026-10', as('zhou'));
    await bench.step();
    const changed = [row('li', 3_000)];
    expect(changesOf(await recompute(bench.engine, changed))).toEqual([
      ...['reverse li commission 60.00', 'propose li commission 90.00'],
      'reverse wu commission 60.00',
    ]);
    const proposed = await bench.engine.ledger.entries({ status: 'proposed', person: 'li' });
    const replacing = proposed.find(({ replaces }) => replaces !== undefined);
    expect((await bench.engine.ledger.totals({ period: '2026-10' }))[0]?.amount).toBe('120.00');
    await bench.step();
    await bench.engine.ledger.approve(replacing?.id ?? '', as('chen'));
    expect(await codeOf(bench.engine.ledger.post(replacing?.id ?? '', as('zhou')))).toBe(
      'LEDGER_REPLACED_STANDS',
    );
    await approveAndPost(bench.engine);
    await bench.step();
    const entries = await bench.engine.ledger.entries({ person: 'li' });
    expect(entries.map(told).toSorted()).toEqual([
      ...['posted -60.00 2026-11', 'posted 90.00 2026-11', 'reversed 60.00 2026-10'],
    ]);
    expect(await bench.engine.ledger.totals({ by: ['person'] })).toMatchObject([
      { by: { person: 'li' }, amount: '90.00' },
      { by: { person: 'wu' }, amount: '0.00' },
    ]);
    expect(changesOf(await recompute(bench.engine, changed))).toEqual(['keep li commission 90.00']);
    expect((await bench.engine.verify()).problems).toEqual([]);
  });

  it('leaves other rows alone where only some are given', async () => {
    const { engine } = await open();
    await engine.deploy([COMMISSION]);
    await recompute(engine, [row('li', 2_000), row('wu', 2_000)]);
    const partial = await recompute(engine, [row('li', 2_000)], { partial: true });
    expect(changesOf(partial)).toEqual(['keep li commission 60.00']);
    expect(changesOf(await recompute(engine, [row('li', 2_000)]))).toEqual([
      ...['keep li commission 60.00', 'withdraw wu commission 60.00'],
    ]);
  });

  it('judges a period by the version that was in effect at its end', async () => {
    const { engine } = await open();
    const next = JSON.parse(content) as Record<string, unknown>;
    const november = { ...next, version: '2.0.0', effectiveFrom: '2026-11-01' };
    await engine.deploy([COMMISSION]);
    await engine.deploy([{ name: 'two.json', content: JSON.stringify(november) }]);
    const versionFor = async (period: string) =>
      (await engine.ledger.recompute({ ...REQUEST, period, inputs: [row('li', 2_000)] }, as('ma')))
        .ruleSet.version;
    expect(await versionFor('2026-10')).toBe('1.0.0');
    expect(await versionFor('2026-11')).toBe('2.0.0');
  });

  it('does nothing at all where one row is wrong, and names the row', async () => {
    const { engine } = await open();
    await engine.deploy([COMMISSION]);
    const bad = recompute(engine, [row('li', 2_000), { employee: 'wu' }]);
    await expect(bad).rejects.toThrow(/^Row 2: /);
    expect(await codeOf(recompute(engine, [row('li', 2_000), row('li', 5)]))).toBe(
      'LEDGER_ROW_TWICE',
    );
    const unknown = engine.ledger.recompute({ ...REQUEST, ruleSet: 'none', inputs: [] }, as('ma'));
    expect(await codeOf(unknown)).toBe('RULE_SET_NOT_FOUND');
    for (const mapping of [{ amount: '=1 +' }, { colour: 'red' }, { key: '=null' }]) {
      const mapped = { ...REQUEST, mapping, inputs: [row('li', 2_000)] };
      expect(await codeOf(engine.ledger.recompute(mapped, as('ma')))).toBe(
        'LEDGER_MAPPING_INVALID',
      );
    }
    const unrounded = { ...REQUEST, mapping: { ...MAPPING, amount: '=input.sales / 7' } };
    const finer = engine.ledger.recompute({ ...unrounded, inputs: [row('li', 1)] }, as('ma'));
    expect(await codeOf(finer)).toMatch(/^MONEY_AMOUNT/);
    expect(await engine.ledger.entries()).toEqual([]);
  });

  it('takes an amount of nothing, and a row that its mapping leaves out, for no entry', async () => {
    const { engine } = await open();
    await engine.deploy([COMMISSION]);
    const mapping = { ...MAPPING, when: '=output.kind = "commission"' };
    const rows = [row('li', 0, 0), row('wu', 5), row('he', 2_000)];
    const done = await engine.ledger.recompute({ ...REQUEST, mapping, inputs: rows }, as('ma'));
    expect(changesOf(done)).toEqual(['propose he commission 60.00']);
  });
});
