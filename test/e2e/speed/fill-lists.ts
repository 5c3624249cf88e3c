import { readFileSync } from 'node:fs';
import { ALARM, type AlarmSubject, type Finding } from '../../../engine/src/alarms/index.ts';
import { createEngine, type Engine } from '../../../engine/src/index.ts';
import { ACCESS, USER, type AccessState } from '../../../engine/src/people/index.ts';
import { openSession, type SessionHeaders } from '../../load/open-session.ts';
import { pricesByQuantity } from '../../server/prices-by-quantity.ts';
import { productRows, shippedJson } from '../../bench/event-loop/large-files.ts';
import { inParallel } from '../../bench/measure.ts';

/** What is measured on the pages stands on. */
export interface FilledLists {
  readonly session: SessionHeaders;
  /** Whose history has so many commits. */
  readonly instanceId: string;
  /** By number of rules. */
  readonly drafts: ReadonlyMap<number, string>;
}

const WIDTH = 256;
const ACTOR = { id: 'wang', by: 'clerk' } as const;
const DAY = 86_400_000;
/** Commits of the instance whose history is read, beside the first. */
const COMMITS = 1_000;
/** Rows that one import takes. */
const IMPORTED = 5_000;
export const RULES = [1_000, 5_000] as const;

/** A file with `count` of everything that the pages list; and somebody who may see it all. */
export async function fillLists(path: string, count: number): Promise<FilledLists> {
  const engine = await createEngine({ store: `sqlite:${path}`, durable: 'at-close' });
  try {
    const content = readFileSync(new URL('everything.bpmn', import.meta.url), 'utf8');
    const json = (['policies', 'records', 'reports'] as const).flatMap(shippedJson);
    await engine.deploy([{ name: 'everything.bpmn', content }, ...json]);
    const session = await somebody(engine);
    const each = (make: (at: number) => Promise<unknown>) => inParallel(count, WIDTH, make);
    await each((at) => startOrder(engine, at));
    await each((at) => raiseAlarm(engine, at));
    await each((at) => proposeEntry(engine, at));
    await each((at) => hireSomebody(engine, at));
    await each((at) => noteAccess(engine, at));
    await each((at) => takeMessage(engine, at));
    await importProducts(engine, count);
    return { session, instanceId: await longHistory(engine), drafts: await rulesDrafts(engine) };
  } finally {
    await engine.close();
  }
}

function somebody(engine: Engine): Promise<SessionHeaders> {
  const roles = ['administrator', 'manager', 'process-owner', 'clerk', 'domain-expert'] as const;
  return openSession(engine, { id: 'wang', name: '王晓梅', roles, departments: ['sales'] });
}

/** Waits at a task, a job, a timer and an incident. */
const startOrder = (engine: Engine, at: number) =>
  engine.start({
    processId: 'order-to-cash',
    businessKey: `PO-${String(at).padStart(6, '0')}`,
    variables: {
      customer: { number: `C-${String(at % 500)}`, name: `Prairie Tools ${String(at % 500)} GmbH` },
      ...{ orderAmount: `${String(at)}.50`, currency: 'USD', transport: 'rail' },
      dueAt: new Date(Date.now() + ((at % 400) - 100) * DAY).toISOString(),
    },
    actor: ACTOR,
  });

async function raiseAlarm({ entities }: Engine, at: number): Promise<void> {
  const number = `PO-${String(at).padStart(6, '0')}`;
  const subject: AlarmSubject = {
    ...{ kind: 'record', id: `complaint/CP-${String(at)}`, businessKey: number, groups: ['sales'] },
  };
  const finding: Finding = {
    ...{ alarm: 'complaint-passed', notify: 'owner', zh: '投诉已逾期。', en: 'Out of time.' },
    severity: at % 2 === 0 ? 'warning' : 'critical',
  };
  const id = `complaint-passed.record.complaint.CP-${String(at)}`;
  const command = { kind: 'raise', id, finding, subject, actor: ACTOR, now: Date.now() } as const;
  await entities.change(ALARM, { name: id, command });
}

const proposeEntry = ({ ledger }: Engine, at: number) =>
  ledger.propose(
    {
      ...{ effect: 'reward', kind: 'bonus', person: `person-${String(at)}` },
      ...{ reason: '提前三天完成', amount: '100.00', currency: 'CNY', period: '2026-10' },
    },
    { actor: ACTOR, reason: '提前三天完成' },
  );

async function hireSomebody({ entities }: Engine, at: number): Promise<void> {
  const id = `person-${String(at)}`;
  const user = {
    id,
    name: `员工 ${String(at)}`,
    roles: ['clerk'],
    departments: ['sales'],
  } as const;
  const command = { kind: 'create-user', user, mustChange: false, actor: ACTOR } as const;
  await entities.change(USER, { name: id, command });
}

async function noteAccess({ entities }: Engine, at: number): Promise<void> {
  const id = `access-${String(at).padStart(6, '0')}`;
  const access: AccessState = {
    ...{ id, person: 'wang', kind: 'view', subject: `record/customer/${String(at)}` },
    ...{ route: 'getRecord', time: Date.now(), request: id },
  };
  const command = { kind: 'log-access', access, actor: ACTOR } as const;
  await entities.change(ACCESS, { name: id, command });
}

/** Not understood, and so held. */
const takeMessage = ({ intake }: Engine, at: number) =>
  intake.take({
    content: new TextEncoder().encode(`Please send ${String(at)} brackets.`),
    ...{ name: `mail-${String(at)}.txt`, actor: ACTOR },
  });

async function importProducts({ records }: Engine, count: number): Promise<void> {
  for (let round = 0; round * IMPORTED < count; round += 1) {
    const content = new TextEncoder().encode(productRows(IMPORTED, round));
    await records.import({ type: 'product', file: 'products.csv', content, actor: ACTOR });
  }
}

async function longHistory(engine: Engine): Promise<string> {
  const [first] = await engine.instances({ limit: 1 });
  const id = first?.id ?? '';
  for (let at = 0; at < COMMITS; at += 1)
    await engine.setVariables(id, { note: `checked ${String(at)} times` }, { actor: ACTOR });
  return id;
}

async function rulesDrafts({ drafts }: Engine): Promise<ReadonlyMap<number, string>> {
  const made = new Map<number, string>();
  for (const count of RULES) {
    const content = pricesByQuantity(count);
    const files = [{ kind: 'rule-set', name: 'prices.json', content }] as const;
    const { id } = await drafts.create(
      { title: `Prices ${String(count)}`, files, scenarios: [] },
      { actor: ACTOR },
    );
    made.set(count, id);
  }
  return made;
}
