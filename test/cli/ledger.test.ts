import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type {
  LedgerEntry,
  LedgerPeriod,
  Recomputation,
  Statement,
} from '../../engine/src/index.ts';
import { temporaryFolder, waybill, waybillJson } from './waybill.ts';

const inFolder = temporaryFolder();

const RULES = fileURLToPath(new URL('../ledger/commission.json', import.meta.url));

/** Periods that are over, whenever the test runs. */
const PERIOD = '2026-01';

const env = (): Readonly<Record<string, string>> => ({
  WAYBILL_STORE: `sqlite:${inFolder('data', 'w.db')}`,
});

const ledger = (...args: readonly string[]) => waybill(['ledger', ...args], env());

const ledgerJson = <T>(...args: readonly string[]) => waybillJson<T>(['ledger', ...args], env());

interface Refused {
  readonly ok: boolean;
  readonly error: { readonly code: string };
}

const BONUS = [
  ...['propose', '--effect', 'reward', '--kind', 'bonus', '--person', 'li'],
  ...['--amount', '500', '--currency', 'CNY', '--reason', 'new customer', '--period', PERIOD],
];

async function givenStore(): Promise<void> {
  expect((await waybill(['deploy', RULES], env())).status).toBe(0);
}

async function givenPosted(): Promise<string> {
  await givenStore();
  const { entryId } = await ledgerJson<{ entryId: string }>(...BONUS, '--as', 'wang');
  expect(await ledger('approve', entryId, '--as', 'chen', '--right', 'manager')).toMatchObject({
    ...{ status: 0, out: `${entryId} is approved\n` },
  });
  const posted = await ledger('post', entryId, '--as', 'zhou');
  expect(posted).toMatchObject({
    ...{ status: 0, out: `posted ${entryId} as number 1 of ${PERIOD}\n` },
  });
  return entryId;
}

describe('waybill ledger', () => {
  it('takes an entry from its proposal to its statement', async () => {
    const entryId = await givenPosted();
    const { entries } = await ledgerJson<{ entries: readonly LedgerEntry[] }>('list');
    expect(entries).toMatchObject([{ id: entryId, status: 'posted', person: 'li' }]);
    const shown = (await ledger('show', entryId)).out;
    expect(shown).toMatch(/amount: 500\.00 CNY[\s\S]*chen \(manager\)\n {4}approved/);
    const statement = await ledgerJson<Statement>('statement', 'li');
    expect(statement.totals).toMatchObject([{ amount: '500.00', currency: 'CNY' }]);
    const totals = (await ledger('totals', '--by', 'person', 'kind')).out;
    expect(totals).toMatch(/li +bonus +500\.00 +CNY +1/);
  });

  it('refuses what is not allowed with status 1, and what is not understood with 2', async () => {
    await givenStore();
    const { entryId } = await ledgerJson<{ entryId: string }>(...BONUS, '--as', 'wang');
    const own = await ledgerJson<Refused>('approve', entryId, '--as', 'li');
    expect(own).toMatchObject({
      status: 1,
      ok: false,
      error: { code: 'LEDGER_DUTIES_NOT_SEPARATE' },
    });
    const early = await ledger('post', entryId, '--as', 'zhou');
    expect(early).toMatchObject({ status: 1, out: '' });
    expect(early.err).toContain('[LEDGER_ENTRY_STATUS]');
    const money = ['--amount', '1.005', '--currency', 'CNY'];
    const fine = ['propose', '--effect', 'penalty', '--kind', 'fine', '--person', 'wu'];
    const finer = await ledgerJson<Refused>(...fine, ...money, '--reason', 'late');
    expect(finer.error.code).toBe('MONEY_AMOUNT_TOO_FINE');
    expect((await ledger('reject', entryId, '--as', 'chen')).status).toBe(2);
    expect((await ledger('propose', '--effect', 'gift')).status).toBe(2);
    expect((await ledger('list', '--status', 'paid')).status).toBe(2);
    expect((await ledger()).status).toBe(2);
  });

  it('takes back, hears appeals, and locks', async () => {
    const entryId = await givenPosted();
    expect((await ledger('appeal', entryId, '--reason', 'more', '--as', 'li')).status).toBe(0);
    const decide = ['decide-appeal', entryId, '--outcome', 'uphold', '--reason', 'as agreed'];
    expect((await ledger(...decide, '--as', 'chen')).status).toBe(1);
    expect((await ledger(...decide, '--as', 'zhao')).out).toBe(`${entryId} is upheld\n`);
    expect((await ledger('lock', PERIOD, '--reason', 'paid', '--as', 'zhou')).out).toBe(
      `locked ${PERIOD} with 1 postings\n`,
    );
    const counter = `${entryId}-r1`;
    const reverse = ['reverse', entryId, '--reason', 'order cancelled', '--as', 'wang'];
    expect((await ledger(...reverse)).out).toBe(
      `proposed ${counter}, which takes back ${entryId}\n`,
    );
    await ledger('approve', counter, '--as', 'chen');
    const posted = await ledgerJson<{ entries: readonly LedgerEntry[] }>(
      'post',
      counter,
      '--as',
      'zhou',
    );
    expect(posted.entries[0]?.posted?.period).not.toBe(PERIOD);
    const { periods } = await ledgerJson<{ periods: readonly LedgerPeriod[] }>('periods');
    expect(periods).toMatchObject([
      { id: PERIOD, status: 'locked', totals: { CNY: '500.00' } },
      { status: 'open', totals: { CNY: '-500.00' } },
    ]);
    expect((await waybill(['audit', 'verify'], env())).out).toContain(
      '4 ledger entries and periods',
    );
  });

  it('recomputes from CSV: first only tells, then does it, then has nothing left to do', async () => {
    await givenStore();
    writeFileSync(
      inFolder('january.csv'),
      '\uFEFFemployee,sales,target,currency\r\nli,1234.5,1000,CNY\r\n"Wu, Fang",10,1000,CNY\r\n',
    );
    const mapping = {
      person: '=input.employee',
      amount: '=round half up(input.sales * output.rate, 2)',
    };
    writeFileSync(inFolder('mapping.json'), JSON.stringify(mapping));
    const recompute = (rules: string, ...more: readonly string[]) =>
      ledgerJson<Recomputation>(
        ...['recompute', rules, '--period', PERIOD, '--inputs', inFolder('january.csv')],
        ...['--mapping', inFolder('mapping.json'), '--as', 'ma', ...more],
      );
    const told = await recompute(RULES, '--dry-run');
    expect(told).toMatchObject({ status: 0, dryRun: true });
    expect(told.changes.map(({ change, entry }) => [change, entry.person, entry.amount])).toEqual([
      ['propose', 'li', '37.04'],
      ['propose', 'Wu, Fang', '0.10'],
    ]);
    expect((await ledger('list')).out).toBe('none\n');
    const done = await recompute('monthly-commission');
    expect(done.changes).toEqual(told.changes);
    const again = await recompute(RULES);
    expect(again.changes.map(({ change }) => change)).toEqual(['keep', 'keep']);
    const shown = (await ledger('show', done.changes[0]?.entryId ?? '')).out;
    expect(shown).toContain('found by rule set monthly-commission 1.0.0');
    expect((await waybill(['audit', 'verify'], env())).status).toBe(0);
  });

  it('takes rows as JSON lines, and says what is wrong with a file', async () => {
    await givenStore();
    const run = (name: string, content: string, ...more: readonly string[]) => {
      writeFileSync(inFolder(name), content);
      return ledgerJson<Recomputation & Refused>(
        ...['recompute', 'monthly-commission', '--period', PERIOD, '--inputs', inFolder(name)],
        ...['--dry-run', ...more],
      );
    };
    writeFileSync(inFolder('m.json'), '{"person":"=input.employee","amount":"12"}');
    const row = '{"employee":"li","sales":5,"target":1,"currency":"CNY"}';
    const lines = await run(
      'rows.jsonl',
      `${row}\n${row.replace('li', 'wu')}\n`,
      '--mapping',
      inFolder('m.json'),
    );
    expect(lines.changes).toHaveLength(2);
    expect((await run('a.csv', 'employee,sales\n"li,5\n')).error.code).toBe(
      'CLI_ROWS_NOT_READABLE',
    );
    expect((await run('b.csv', 'employee\nli,5\n')).error.code).toBe('CLI_ROWS_NOT_READABLE');
    expect((await run('c.json', '[1]')).error.code).toBe('CLI_ROWS_NOT_READABLE');
    expect((await run('d.csv', 'employee,sales,target,currency\nli,much,1,CNY\n')).error.code).toBe(
      'RULES_INPUTS',
    );
  });

  it('will not deploy over another version, or judge by one that does not count', async () => {
    await givenStore();
    const set = JSON.parse(readFileSync(RULES, 'utf8')) as Record<string, unknown>;
    const recompute = async (change: Record<string, unknown>) => {
      writeFileSync(inFolder('rules.json'), JSON.stringify({ ...set, ...change }));
      writeFileSync(inFolder('none.json'), '[]');
      const args = ['recompute', inFolder('rules.json'), '--period', PERIOD];
      return ledgerJson<Refused>(...args, '--inputs', inFolder('none.json'), '--as', 'ma');
    };
    expect((await recompute({ policy: [] })).error.code).toBe('RULE_SET_VERSION_TAKEN');
    const later = { version: '2.0.0', effectiveFrom: '2026-02-01' };
    expect((await recompute(later)).error.code).toBe('CLI_RULE_SET_NOT_IN_EFFECT');
  });

  it('keeps its periods by the calendar of the environment', async () => {
    await givenStore();
    const quarterly = { ...env(), WAYBILL_LEDGER_CALENDAR: 'quarter' };
    const fine = BONUS.map((one) => (one === PERIOD ? '2026-Q1' : one));
    expect((await waybill(['ledger', ...fine], quarterly)).status).toBe(0);
    expect((await waybill(['ledger', ...BONUS], quarterly)).err).toContain('LEDGER_PERIOD_INVALID');
    const odd = { ...env(), WAYBILL_LEDGER_CALENDAR: 'week' };
    expect((await waybill(['ledger', 'list'], odd)).err).toContain('ENGINE_OPTION_INVALID');
  });

  it('helps in Chinese and English, with examples', async () => {
    for (const [lang, words] of [
      ['zh', '示例：'],
      ['en', 'Examples:'],
    ] as const) {
      const { out, status } = await waybill(['ledger', 'recompute', '--help', '--lang', lang]);
      expect(status).toBe(0);
      expect(out).toContain(words);
      expect(out).toContain('$ waybill ledger recompute');
    }
    expect((await waybill(['ledger', '--help', '--lang', 'zh'])).out).toContain('奖惩台账');
  });
});
