import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine, ReportResult, Variables } from '../../engine/src/index.ts';
import { giveAccounts } from '../../server/src/app/give-accounts.ts';
import { codeOf } from '../engine/bench.ts';
import { create, givenCompany, openCompany, ROOT } from './company.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await openCompany();
  await givenCompany(engine);
});
afterAll(() => engine.close());

const usd = (amount: string) => ({ amount, currency: 'USD' });
const eur = (amount: string) => ({ amount, currency: 'EUR' });

const ordered = (number: string) => ({
  ...{ number, customer: 'C-1', currency: 'USD', status: 'entered' },
  ...{ orderedOn: '2026-02-01', plannedOn: '2026-03-01' },
  lines: [
    { line: 1, product: 'P-1', quantity: '100', unit: 'C62' },
    { line: 2, product: 'P-1', quantity: '10', unit: 'C62' },
  ],
});

const shipped = (number: string, status: string, lines: readonly Variables[]) => ({
  ...{ number, status, lines, customer: 'C-1', mode: 'sea', orders: ['O-1'] },
});

/** Labels of the groups, and the measures named. */
const told = ({ rows }: ReportResult, ...measures: readonly string[]) =>
  rows.map((row) => [
    ...Object.values(row.groups).map(({ label }) => label.en),
    ...measures.map((id) => row.measures[id]),
  ]);

describe('the reports that ship', () => {
  it('tell how orders stand, and which are late', async () => {
    const report = await engine.reports.run('order-pipeline');
    expect(report.total).toEqual({
      ...{ orders: 4, late: 2, lateShare: '50.0', daysLate: '2.5' },
      amount: [eur('50.00'), usd('1007.30')],
    });
    expect(told(report, 'orders', 'amount', 'late')).toEqual([
      ['received', 1, [eur('50.00')], 1],
      ['in production', 2, [usd('1000.30')], 1],
      ['shipped', 1, [usd('7.00')], 0],
    ]);
    expect(report.answer).toEqual({
      zh: '4 张订单在途，其中 2 张晚于计划（50.0%）。',
      en: '4 orders are under way; 2 are later than planned (50.0%).',
    });
  });

  it('tell of orders where their goods are, whatever their records say', async () => {
    const other = await openCompany();
    await givenCompany(other);
    await create(other, 'order', [
      ordered('O-11'),
      ordered('O-12'),
      ordered('O-13'),
      ordered('O-14'),
    ]);
    await create(other, 'shipment', [
      shipped('S-1', 'departed', [{ order: 'O-12', line: 1, quantity: '100' }]),
      shipped('S-2', 'departed', [
        { order: 'O-13', line: 1, quantity: '96' },
        { order: 'O-13', line: 2, quantity: '4' },
        { order: 'O-14', line: 1, quantity: '60' },
      ]),
      shipped('S-3', 'delivered', [
        { order: 'O-13', line: 2, quantity: '6' },
        { order: 'O-14', line: 1, quantity: '40' },
      ]),
      shipped('S-4', 'delivered', [{ order: 'O-14', line: 2, quantity: '10' }]),
      shipped('S-5', 'planned', [{ order: 'O-11', line: 1, quantity: '100' }]),
    ]);
    const report = await other.reports.run('order-pipeline');
    await other.close();
    expect(told(report, 'orders', 'late')).toEqual([
      ['received', 1, 1],
      ['entered', 1, 1],
      ['in production', 2, 1],
      ['shipped in part', 1, 1],
      ['shipped', 3, 0],
    ]);
  });

  it('tell what customers owe, by how long it is overdue', async () => {
    const report = await engine.reports.run('receivables-by-age', { roles: ['finance'] });
    expect(told(report, 'invoices', 'open')).toEqual([
      ['not due yet', 1, [usd('100.10')]],
      ['1 – 30', 1, [usd('100.10')]],
      ['31 – 60', 1, [eur('70.00')]],
      ['≥ 91', 1, [usd('-10.00')]],
    ]);
    expect(report.total).toEqual({
      ...{ invoices: 4, overdueShare: '75.0' },
      open: [eur('70.00'), usd('190.20')],
      overdue: [eur('70.00'), usd('90.10')],
    });
  });

  it('tell what causes complaints', async () => {
    const report = await engine.reports.run('complaints-by-cause', { period: '2026-Q1' });
    expect(report.total).toEqual({
      ...{ complaints: 3, share: '100.0', justified: 2, days: '2.0', late: 2, reopened: 1 },
      cost: [eur('3.00'), usd('12.50')],
    });
    expect(told(report, 'complaints', 'share', 'days')).toEqual([
      ['packing', 2, '66.7', '2.0'],
      ['design', 1, '33.3', null],
    ]);
    expect(report.answer.zh).toContain('首要原因是包装（66.7%）');
    const before = await engine.reports.run('complaints-by-cause', {
      period: '2025-12-01..2025-12-31',
    });
    expect(before.total['complaints']).toBe(1);
  });

  it('tell what surveys have shown', async () => {
    const report = await engine.reports.run('survey-results');
    expect(report.period).toEqual({ id: '2026-Q1', from: '2026-01-01', to: '2026-03-31' });
    expect(report.total).toMatchObject({
      ...{ sent: 3, answered: 2, answerRate: '66.7', quality: '6.5', overall: '6.5' },
      ...{ service: null, improvements: 1 },
    });
    expect(told(report, 'sent', 'answerRate', 'overall')).toEqual([
      ['2026-Q1', 'A', 1, '100.0', '9.0'],
      ['2026-Q1', 'B', 2, '50.0', '4.0'],
    ]);
  });

  it('tell how employees have performed, and what they were rewarded', async () => {
    const target = { period: '2026-Q1', employee: 'E-1' };
    await create(engine, 'target', [
      { ...target, measure: 'sales-amount', goal: '3000', actual: '1000' },
      { ...target, measure: 'visits', goal: '2', actual: '2' },
    ]);
    const proposal = { person: 'wang', period: '2026-03', currency: 'CNY', reason: 'x' };
    for (const more of [
      { effect: 'reward', kind: 'bonus', amount: '100.00' } as const,
      { effect: 'penalty', kind: 'fine', amount: '30.50' } as const,
    ]) {
      const by = (id: string) => ({ actor: { id, by: 'user' } });
      const { entryId } = await engine.ledger.propose({ ...proposal, ...more }, by('a'));
      await engine.ledger.approve(entryId, by('b'));
      await engine.ledger.post(entryId, by('c'));
    }
    const report = await engine.reports.run('staff-performance', { roles: ['manager'] });
    const measures = ['deals', 'sales', 'visits', 'satisfaction', 'newCustomers', 'attainment'];
    expect(told(report, ...measures, 'ledger')).toEqual([
      [
        ...['Wang (E-1)', 'Sales', 2, [usd('1000.30')], 2, '6.5', 2, '66.7'],
        [{ amount: '69.50', currency: 'CNY' }],
      ],
      ['Li (E-2)', 'Sales', 1, [eur('50.00')], 0, null, 0, null, []],
    ]);
    expect(report.answer.en).toContain('3 deals were made (50.00 EUR, 1,000.30 USD)');
    expect(report.answer.en).toContain('Most deals: Wang (E-1).');
    const idle = await engine.reports.run('staff-performance', {
      ...{ roles: ['manager'], period: '2027-Q1' },
    });
    expect(idle.answer.en).toContain('Most deals: –.');
  });

  it('tell where intelligence comes from and what it is worth', async () => {
    const report = await engine.reports.run('intelligence-by-source');
    expect(report.total).toEqual({
      ...{ reports: 3, valid: 2, validShare: '66.7', score: '60.3', won: 1 },
      value: [eur('1.50'), usd('10000.00')],
    });
    expect(told(report, 'reports', 'valid')).toEqual([
      ['exhibition', 2, 1],
      ['press', 1, 1],
    ]);
  });

  it('compare the schedule of intelligence with its results', async () => {
    const report = await engine.reports.run('intelligence-plans');
    expect(report.total).toEqual({ steps: 2, done: 1, doneShare: '50.0', overdue: 1 });
    const april = await engine.reports.run('intelligence-plans', { period: '2026-04' });
    expect(april.total).toEqual({ steps: 1, done: 0, doneShare: '0.0', overdue: 0 });
  });

  it('tell whether visits were made', async () => {
    const report = await engine.reports.run('customer-upkeep');
    expect(report.total).toEqual({
      ...{ planned: 4, held: 2, heldShare: '50.0', missed: 1 },
      ...{ satisfaction: '6.5', openFindings: 1 },
    });
    expect(told(report, 'planned', 'heldShare')).toEqual([
      ['E-2', 2, '0.0'],
      ['E-1', 2, '100.0'],
    ]);
    await giveAccounts(engine, [
      { id: 'E-1', name: '王', roles: [], departments: [], password: 'forty-two grey lanterns' },
    ]);
    const named = await engine.reports.run('customer-upkeep');
    expect(told(named, 'planned').map(([by]) => by)).toEqual(['E-2', '王']);
    expect(named.rows.map(({ groups }) => groups['by']?.value)).toEqual(['E-2', 'E-1']);
  });

  it('tell what brings customers', async () => {
    const report = await engine.reports.run('new-customers-by-source');
    expect(told(report, 'customers', 'orders', 'buyers', 'amount')).toEqual([
      ['exhibition', 1, 3, '100.0', [eur('50.00'), usd('1000.30')]],
      ['website', 1, 1, '100.0', [usd('7.00')]],
    ]);
  });

  it('tell how customers are graded, and how that has changed', async () => {
    const grades = await engine.reports.run('customer-grades', { roles: ['sales'] });
    expect(told(grades, 'customers', 'share', 'active', 'vip')).toEqual([
      ['A', 'Germany (DE)', 1, '33.3', 1, 1],
      ['B', 'Germany (DE)', 2, '66.7', 1, 0],
    ]);
    const none = await engine.reports.run('grade-changes');
    expect([none.counted, none.answer.en]).toEqual([0, 'No grade changed in 2026-Q1.']);
    for (const [id, to] of [
      ...([
        ['C-3', 'A'],
        ['C-2', 'C'],
        ['C-1', 'B'],
        ['C-1', 'A'],
      ] as const),
    ])
      await engine.records.update(
        `customer/${id}`,
        { class: to },
        {
          actor: { id: 'wang', by: 'user' },
        },
      );
    const changes = await engine.reports.run('grade-changes');
    expect(changes.total).toEqual({ changes: 4, rose: 2, fell: 2 });
    expect(told(changes, 'changes')).toEqual([
      ['B', 'A', 2],
      ['A', 'B', 1],
      ['B', 'C', 1],
    ]);
    const later = await engine.reports.run('grade-changes', { period: '2026-Q2' });
    expect(later.counted).toBe(0);
  });

  it('tell which tasks wait, from when they are made until they are done', async () => {
    const xml = readFileSync(new URL('test/reports/waiting.bpmn', ROOT), 'utf8');
    await engine.deploy([{ name: 'waiting.bpmn', content: xml }]);
    const due = '2026-03-30T10:00:00Z';
    await engine.start({ processId: 'waiting', variables: { who: 'wang', due } });
    await engine.start({ processId: 'waiting', variables: { who: null, due: null } });
    const report = await engine.reports.run('open-work');
    expect(report.total).toEqual({ tasks: 2, overdue: 1, unclaimed: 1 });
    expect(told(report, 'tasks')).toEqual([['Waiting', 'Look', '< 1', 2]]);
    expect(report.rows[0]?.groups['task']?.label).toEqual({ zh: '查看', en: 'Look' });
    const row = Object.values(report.rows[0]?.groups ?? {}).map(({ value }) => value);
    const opened = await engine.reports.run('open-work', { row });
    expect(opened.subjects?.items.length).toBe(2);
    for (const { id } of await engine.tasks()) await engine.completeTask(id);
    expect((await engine.reports.run('open-work')).counted).toBe(0);
  });

  it('tell which clauses are carried out', async () => {
    const clauses = filesIn('policies').flatMap(
      (text) => (JSON.parse(text) as { clauses: { id: string; kind: string }[] }).clauses,
    );
    const software = clauses.filter(({ kind }) => kind !== 'organisational').length;
    const report = await engine.reports.run('policy-coverage');
    expect(report.total['clauses']).toBe(software);
    expect(Number(report.total['carriedOut']) + Number(report.total['missing'])).toBe(software);
    const asked = clauses.filter(({ kind }) => kind === 'report').map(({ id }) => id);
    const { documents, carriers } = await engine.policyFacts();
    const claimed = new Set(
      carriers.filter(({ kind }) => kind === 'report').flatMap(({ policy }) => policy),
    );
    expect(asked.filter((id) => !claimed.has(id))).toEqual([]);
    expect(documents.length).toBe(23);
  });

  it('can be read by every role that they name, and by no other', async () => {
    const reports = await engine.reports.list();
    expect(reports.map(({ id }) => `${id}.json`)).toEqual(
      readdirSync(new URL('reports/', ROOT)).toSorted(),
    );
    for (const { id, roles } of reports) {
      for (const role of roles) await engine.reports.run(id, { roles: [role] });
      expect(await codeOf(engine.reports.run(id, { roles: ['visitor'] }))).toBe('REPORT_FORBIDDEN');
    }
    expect(await engine.reports.list({ roles: ['visitor'] })).toEqual([]);
  });
});

describe("a report of one's own", () => {
  const files = (id: string, source: object) => {
    const content = JSON.stringify({
      ...{ id, version: '1', policy: [], roles: ['sales'], source, groups: [] },
      ...{ title: text, question: text, answer: text, none: text, chart: { kind: 'none' } },
      measures: [{ id: 'rows', title: text, kind: 'count' }],
    });
    return [{ name: `${id}.json`, content }];
  };
  const text = { zh: '一', en: 'one' };

  it('adds up no field that its reader may not see, and names it', async () => {
    const source = { kind: 'records', type: 'customer', fields: ['number', 'bank'] };
    await engine.deploy(files('bank', source));
    const refused = engine.reports.run('bank', { roles: ['sales'] });
    await expect(refused).rejects.toThrow('field "bank" of "customer"');
    expect(await codeOf(refused)).toBe('REPORT_FORBIDDEN');
    expect((await engine.reports.run('bank', { roles: ['sales', 'finance'] })).counted).toBe(4);
    const changes = { kind: 'record-changes', type: 'customer', field: 'bank', fields: [] };
    await engine.deploy(files('bank-changes', changes));
    expect(await codeOf(engine.reports.run('bank-changes', { roles: ['sales'] }))).toBe(
      'REPORT_FORBIDDEN',
    );
  });

  it('reads fields that there are, and changes with a new version alone', async () => {
    const source = { kind: 'records', type: 'customer', fields: ['colour'] };
    await engine.deploy(files('colours', source));
    expect(await codeOf(engine.reports.run('colours'))).toBe('REPORT_NAME');
    const other = files('colours', { ...source, fields: ['number'] });
    await expect(engine.deploy(other)).rejects.toThrow('REPORT_VERSION_TAKEN');
  });

  it('is never older than the last write before it', async () => {
    const source = { kind: 'records', type: 'customer', fields: ['number'] };
    await engine.deploy(files('all-customers', source));
    const count = async () => (await engine.reports.run('all-customers')).counted;
    const before = await count();
    await engine.records.retire('customer/C-4', { actor: { id: 'wang', by: 'user' } });
    expect(await count()).toBe(before - 1);
  });
});

const filesIn = (folder: string): readonly string[] =>
  readdirSync(new URL(`${folder}/`, ROOT))
    .filter((name) => name.endsWith('.json'))
    .map((name) => readFileSync(new URL(`${folder}/${name}`, ROOT), 'utf8'));
