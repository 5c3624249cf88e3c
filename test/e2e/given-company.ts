import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { collectFiles } from '../../engine/src/cli/files/collect-files.ts';
import { registerLedgerWorker, registerRecordsWorker } from '../../engine/src/index.ts';
import type { Engine, Variables } from '../../engine/src/index.ts';
import { CONNECTOR } from '../../engine/src/connectors/index.ts';
import type { Role } from '../../engine/src/people/index.ts';
import { givenServer, type GivenServer } from '../server/given-server.ts';
import { keepBusiness } from './keep-business.ts';
import { ORDER_FILES } from './order-files.ts';
import { registerOutsideWorld } from './outside-world.ts';

const path = (inside: string): string => new URL(`../../${inside}`, import.meta.url).pathname;

type Employee = readonly [name: string, roles: readonly Role[], departments: readonly string[]];

const PEOPLE = {
  'wang.sales': ['王晓梅', ['clerk'], ['sales']],
  'wu.sales-manager': ['吴志强', ['manager'], ['sales']],
  'feng.manager': ['冯立', ['manager'], ['management']],
  'he.quality': ['何静', ['clerk'], ['quality']],
  'yu.auditor': ['于审', ['auditor'], []],
  'li.owner': ['李主任', ['process-owner'], ['management']],
  'qin.admin': ['秦管理', ['administrator'], []],
} as const satisfies Readonly<Record<string, Employee>>;

export type PersonId = keyof typeof PEOPLE;

export interface GivenCompany extends GivenServer {
  /** The folder `lakeshore`, from which order files are taken; one in it is empty. */
  readonly inbox: string;
  /** Where answers to orders from that folder are put. */
  readonly outbox: string;
}

/** A small trade company at work: people, records, orders at several stages, messages that are held. */
export async function givenCompany(pages: string): Promise<GivenCompany> {
  const encryptionKeys = [{ id: 'k1', key: new Uint8Array(32).fill(7) }];
  const mail = { url: 'smtp://127.0.0.1:1', from: 'waybill@example.com' };
  const inbox = mkdtempSync(join(tmpdir(), 'waybill-inbox-'));
  writeFileSync(join(inbox, 'PO-scan.edi'), '');
  const outbox = mkdtempSync(join(tmpdir(), 'waybill-outbox-'));
  const lakeshore = { id: 'lakeshore', path: inbox, out: outbox, mappings: [] };
  const intakeFolders = { every: 500, rest: 500, folders: [lakeshore] };
  const given = await givenServer({ encryptionKeys }, { pages, mail, intakeFolders });
  const { engine, server } = given;
  const folders = ['processes', 'rules', 'records', 'reports', 'policies'].map(path);
  await engine.deploy(await collectFiles(folders));
  registerLedgerWorker(engine);
  registerRecordsWorker(engine);
  registerOutsideWorld(engine);
  for (const [id, [name, roles, departments]] of Object.entries(PEOPLE)) {
    await given.person(id, roles, departments);
    await server.context.accounts.update(id, { name }, BY);
  }
  await keepRecords(engine);
  await keepBusiness(engine);
  await keepSettings(engine);
  await takeOrders(engine);
  await engine.alarms.evaluate();
  return {
    ...given,
    inbox,
    outbox,
    close: async () => {
      await given.close();
      for (const folder of [inbox, outbox]) rmSync(folder, { recursive: true, force: true });
    },
  };
}

const BY = { id: 'wang.sales', by: 'clerk' } as const;

async function keepRecords({ records }: Engine): Promise<void> {
  const text = readFileSync(path('processes/order-to-cash/company.json'), 'utf8');
  const company = JSON.parse(text) as {
    readonly records: readonly { readonly type: string; readonly values: Variables }[];
  };
  for (const { type, values } of company.records) await records.create(type, values, { actor: BY });
  const change = { credit: { limit: { amount: '60000.00', currency: 'USD' }, rating: 'A' } };
  const why = { actor: BY, reason: 'Reviewed after three years without delay.' };
  await records.update('customer/C-1001', change, why);
}

/** What administrators and process owners set up. */
async function keepSettings({ entities, retention, now }: Engine): Promise<void> {
  const actor = { id: 'qin.admin', by: 'administrator' };
  await entities.change(CONNECTOR, {
    name: 'erp',
    command: {
      ...{ kind: 'set-connector', actor, now: now(), secret: 'a key of the ERP' },
      connector: {
        ...{ id: 'erp', title: '金蝶 ERP', address: 'https://erp.example.com/api', hosts: [] },
        ...{ private: false, once: true, active: true, processes: ['order-to-cash', 'quote'] },
        authentication: { kind: 'api-key', header: 'X-Api-Key' },
      },
    },
  });
  const why = { reason: '商业单证保存十年', actor: { id: 'li.owner', by: 'process-owner' } };
  await retention.setPolicy('order-to-cash', { ...why, days: 3650, policy: ['INFO/10'] });
  const target = { kind: 'business-key', id: 'PO-778' } as const;
  await retention.hold(target, { ...why, reason: '与客户的争议未结' });
}

async function takeOrders({ intake, settle }: Engine): Promise<void> {
  for (const { name, text } of ORDER_FILES)
    await intake.take({ name, content: new TextEncoder().encode(text), actor: BY });
  await settle();
}
