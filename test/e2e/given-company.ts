import { readFileSync } from 'node:fs';
import { collectFiles } from '../../engine/src/cli/files/collect-files.ts';
import {
  registerLedgerWorker,
  registerRecordsWorker,
  type Engine,
} from '../../engine/src/index.ts';
import type { Role } from '../../engine/src/people/index.ts';
import { givenServer, type GivenServer } from '../server/given-server.ts';
import { ORDER_FILES } from './order-files.ts';
import { registerOutsideWorld } from './outside-world.ts';

const path = (inside: string): string => new URL(`../../${inside}`, import.meta.url).pathname;

export const PEOPLE: Readonly<Record<string, readonly [readonly Role[], readonly string[]]>> = {
  'wang.sales': [['clerk'], ['sales']],
  'wu.sales-manager': [['manager'], ['sales']],
  'zhao.finance': [['clerk'], ['finance']],
  'zhou.finance-manager': [['manager'], ['finance']],
  'chen.warehouse': [['clerk'], ['warehouse']],
  'lin.service': [['clerk'], ['customer-service']],
  'feng.manager': [['manager'], ['management']],
  'su.owner': [['process-owner'], []],
  'he.auditor': [['auditor'], []],
};

/** A small trade company at work: people, records, orders at several stages, messages that are held. */
export async function givenCompany(): Promise<GivenServer> {
  const given = await givenServer();
  const { engine } = given;
  const folders = ['processes', 'rules', 'records', 'policies'].map(path);
  await engine.deploy(await collectFiles(folders));
  registerLedgerWorker(engine);
  registerRecordsWorker(engine);
  registerOutsideWorld(engine);
  for (const [id, [roles, departments]] of Object.entries(PEOPLE))
    await given.person(id, roles, departments);
  await keepRecords(engine);
  await takeOrders(engine);
  return given;
}

const BY = { id: 'wang.sales', by: 'clerk' } as const;

async function keepRecords({ records }: Engine): Promise<void> {
  const company = JSON.parse(
    readFileSync(path('processes/order-to-cash/company.json'), 'utf8'),
  ) as { readonly records: readonly { readonly type: string; readonly values: object }[] };
  for (const { type, values } of company.records)
    await records.create(type, { ...values } as never, { actor: BY });
  const change = { credit: { limit: { amount: '60000.00', currency: 'USD' }, rating: 'A' } };
  const why = { actor: BY, reason: 'Reviewed after three years without delay.' };
  await records.update('customer/C-1001', change, why);
  const visit = { number: 'V-2611-01', customer: 'C-1001', kind: 'visit', plannedOn: '2026-12-08' };
  await records
    .create('visit', { ...visit, status: 'planned' }, { actor: BY })
    .catch(() => undefined);
}

async function takeOrders({ intake, settle }: Engine): Promise<void> {
  for (const { name, text } of ORDER_FILES)
    await intake.take({ name, content: new TextEncoder().encode(text), actor: BY });
  await settle();
}
