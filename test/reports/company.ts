import { readdirSync, readFileSync } from 'node:fs';
import { createEngine, type Engine, type Variables } from '../../engine/src/index.ts';

export const ROOT = new URL('../../', import.meta.url);
const ACTOR = { id: 'import', by: 'administrator' };
const DAY = 86_400_000;

/** 2026-03-31 10:00 in Shanghai: the last day of the quarter. */
const NOW = Date.parse('2026-03-31T02:00:00Z');

const filesOf = (folder: string) =>
  readdirSync(new URL(`${folder}/`, ROOT))
    .filter((name) => name.endsWith('.json'))
    .map((name) => ({
      name: `${folder}/${name}`,
      content: readFileSync(new URL(`${folder}/${name}`, ROOT), 'utf8'),
    }));

/** An engine with the record types, reports and policies that ship, on a clock of its own. */
export async function openCompany(): Promise<Engine> {
  const engine = await createEngine({ store: 'memory:', clock: 'virtual', startTime: NOW });
  await engine.deploy([...filesOf('records'), ...filesOf('reports'), ...filesOf('policies')]);
  return engine;
}

export const create = async (
  engine: Engine,
  type: string,
  rows: readonly Variables[],
): Promise<void> => {
  for (const values of rows) await engine.records.create(type, values, { actor: ACTOR });
};

/** ISO 8601 day that is so many days before `NOW`. */
const ago = (days: number): string => new Date(NOW - days * DAY).toISOString().slice(0, 10);

const usd = (amount: string) => ({ amount, currency: 'USD' });
const eur = (amount: string) => ({ amount, currency: 'EUR' });

const customer = (number: string, more: Variables): Variables => ({
  ...{ number, name: number, status: 'active' },
  ...{ address: { city: 'Hamburg', country: 'DE' }, ...more },
});

const order = (number: string, more: Variables): Variables => ({
  ...{ number, customer: 'C-1', currency: 'USD', orderedOn: '2026-02-01' },
  lines: [{ line: 1, product: 'P-1', quantity: '1', unit: 'C62' }],
  ...more,
});

const invoice = (number: string, more: Variables): Variables => ({
  ...{ number, kind: 'commercial', customer: 'C-1', issuedOn: '2026-01-05', status: 'issued' },
  lines: [{ line: 1, product: 'P-1', quantity: '1', unit: 'C62' }],
  ...more,
});

const employee = (number: string, person: string, user: string): Variables => ({
  ...{ number, person, department: 'sales', position: 'salesperson', user },
});

/** A small company whose figures can be added up by hand. */
export async function givenCompany(engine: Engine): Promise<void> {
  await create(engine, 'employee', [employee('E-1', 'Wang', 'wang'), employee('E-2', 'Li', 'li')]);
  await create(engine, 'customer', [
    customer('C-1', {
      class: 'A',
      vip: true,
      owner: 'E-1',
      since: '2026-01-10',
      source: 'exhibition',
    }),
    customer('C-2', { class: 'B', owner: 'E-1', since: '2026-02-11', source: 'website' }),
    customer('C-3', { class: 'B', owner: 'E-2', since: '2025-06-01', status: 'dormant' }),
    customer('C-4', { status: 'refused', source: 'other', since: '2026-03-01' }),
  ]);
  await create(engine, 'product', [
    { number: 'P-1', name: 'Lamp', kind: 'finished', specification: 'L', unit: 'C62' },
  ]);
  await givenOrders(engine);
  await givenMoney(engine);
  await givenVoices(engine);
  await givenIntelligence(engine);
}

const givenOrders = (engine: Engine): Promise<void> =>
  create(engine, 'order', [
    order('O-1', {
      status: 'in-production',
      salesperson: 'E-1',
      plannedOn: ago(4),
      total: usd('1000.10'),
    }),
    order('O-2', {
      status: 'in-production',
      salesperson: 'E-1',
      plannedOn: ago(-9),
      total: usd('0.20'),
    }),
    order('O-3', {
      status: 'received',
      salesperson: 'E-2',
      requestedOn: ago(1),
      total: eur('50.00'),
      currency: 'EUR',
    }),
    order('O-4', { status: 'shipped', customer: 'C-2', plannedOn: ago(20), total: usd('7.00') }),
    order('O-5', {
      status: 'paid',
      customer: 'C-3',
      orderedOn: '2025-12-31',
      salesperson: 'E-2',
      total: usd('9.00'),
    }),
    order('O-6', { status: 'cancelled', salesperson: 'E-1', total: usd('99.00') }),
  ]);

async function givenMoney(engine: Engine): Promise<void> {
  await create(engine, 'invoice', [
    invoice('I-1', { dueOn: ago(-5), total: usd('100.10') }),
    invoice('I-2', { dueOn: ago(30), total: usd('200.30'), status: 'part-paid' }),
    invoice('I-3', { dueOn: ago(31), total: eur('70.00'), status: 'overdue' }),
    invoice('I-4', { dueOn: ago(200), total: usd('5.00'), status: 'paid' }),
    invoice('I-5', { kind: 'proforma', total: usd('1.00') }),
    invoice('I-6', { kind: 'credit-note', dueOn: ago(91), total: usd('10.00') }),
  ]);
  const receipt = { customer: 'C-1', receivedOn: ago(3), method: 'T/T' };
  await create(engine, 'receipt', [
    {
      ...receipt,
      number: 'R-1',
      amount: usd('100.20'),
      allocations: [
        { invoice: 'I-2', amount: '50.10' },
        { invoice: 'I-2', amount: '50.10' },
      ],
    },
    {
      ...receipt,
      number: 'R-2',
      amount: usd('5.00'),
      allocations: [{ invoice: 'I-4', amount: '5.00' }],
    },
  ]);
}

async function givenVoices(engine: Engine): Promise<void> {
  const complaint = { text: 'x', channel: 'email', receivedOn: '2026-02-02', status: 'closed' };
  await create(engine, 'complaint', [
    {
      ...complaint,
      number: 'K-1',
      cause: 'packing',
      justified: true,
      cost: usd('12.50'),
      answeredOn: '2026-02-05',
      answerBy: '2026-02-04',
    },
    {
      ...complaint,
      number: 'K-2',
      cause: 'packing',
      justified: false,
      cost: eur('3.00'),
      answeredOn: '2026-02-03',
      reopenings: 1,
    },
    {
      ...complaint,
      number: 'K-3',
      cause: 'design',
      justified: true,
      status: 'open',
      answerBy: ago(1),
    },
    { ...complaint, number: 'K-4', status: 'duplicate', cause: 'design' },
    { ...complaint, number: 'K-5', receivedOn: '2025-12-31', cause: 'design' },
  ]);
  const survey = { round: '2026-Q1', method: 'online', sentOn: '2026-01-15' };
  const answered = { ...survey, answeredOn: '2026-01-20', status: 'answered' };
  await create(engine, 'survey', [
    { ...answered, number: 'S-1', customer: 'C-1', overall: 9, quality: 8 },
    { ...answered, number: 'S-2', customer: 'C-2', overall: 4, quality: 5, improvement: 'X-1' },
    { ...survey, number: 'S-3', customer: 'C-3', status: 'no-answer' },
  ]);
  const visit = { customer: 'C-1', kind: 'regular', method: 'phone', plannedOn: '2026-03-10' };
  await create(engine, 'visit', [
    {
      ...visit,
      number: 'V-1',
      by: 'E-1',
      status: 'held',
      heldOn: '2026-03-10',
      satisfaction: 8,
      findings: [{ text: 'a' }, { text: 'b', done: true }],
    },
    { ...visit, number: 'V-2', by: 'E-1', status: 'closed', heldOn: '2026-03-12', satisfaction: 5 },
    { ...visit, number: 'V-3', by: 'E-2', status: 'planned' },
    { ...visit, number: 'V-4', by: 'E-2', status: 'planned', plannedOn: '2026-03-31' },
  ]);
}

async function givenIntelligence(engine: Engine): Promise<void> {
  const report = {
    month: '2026-02',
    reporter: 'E-1',
    text: 'x',
    prospect: 'Acme',
    heardOn: '2026-02-03',
  };
  await create(engine, 'intelligence-report', [
    {
      ...report,
      number: 'N-1',
      source: 'exhibition',
      valid: true,
      score: 80,
      outcome: 'won',
      expectedValue: usd('10000.00'),
    },
    {
      ...report,
      number: 'N-2',
      source: 'exhibition',
      valid: false,
      score: 41,
      expectedValue: usd('500.00'),
      plan: [
        { step: 'call', dueOn: '2026-03-05', result: 'done' },
        { step: 'offer', dueOn: '2026-03-20' },
        { step: 'close', dueOn: '2026-04-20' },
      ],
    },
    {
      ...report,
      number: 'N-3',
      source: 'press',
      valid: true,
      score: 60,
      expectedValue: eur('1.50'),
    },
  ]);
}
