import { readFileSync } from 'node:fs';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ACCESS, SESSION } from '../../engine/src/people/index.ts';
import { ALARM } from '../../engine/src/alarms/index.ts';
import { openMemoryStore } from '../../engine/src/store/memory/index.ts';
import { ROUTES, type RouteContract, type RouteName } from '../../server/src/contract/index.ts';
import { startServer, type RunningServer } from '../../server/src/index.ts';
import { orderBytes } from '../intake/given-messages.ts';
import { givenServer, newKey, sessionOf, type Client, type GivenServer } from './given-server.ts';

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');
const base64 = (content: string | Uint8Array) => Buffer.from(content).toString('base64');

const store = openMemoryStore();
let given: GivenServer;
let other: RunningServer;
const ids: Record<string, string> = {};

beforeAll(async () => {
  given = await givenServer({ clock: 'virtual', store }, { alarmsEvery: 0 });
  await given.engine.deploy([
    { name: 'credit-note.bpmn', content: read('credit-note.bpmn') },
    { name: 'appraisal.bpmn', content: read('appraisal.bpmn') },
    { name: 'employee.json', content: read('../../records/employee.json') },
    { name: 'take-order.bpmn', content: read('../intake/take-order.bpmn') },
  ]);
  const { server, engine } = given;
  const { settings, platform } = server.context;
  const log = pino({ level: 'silent' });
  other = await startServer({ engine, settings, log, platform, ...LOCAL });
  const everything = ['clerk', 'manager', 'process-owner', 'domain-expert'] as const;
  await given.person('boss', everything, ['sales', 'finance', 'management', 'human-resources']);
  await given.person('deputy', everything, ['sales', 'management', 'human-resources']);
  await given.person('root', ['administrator']);
  const subject = { kind: 'record', id: 'x/1', groups: [] } as const;
  const actor = { id: 'engine', by: 'system' };
  const told = { notify: 'owner', zh: '迟', en: 'late' } as const;
  const finding = { alarm: 'overdue', severity: 'warning', ...told } as const;
  const command = { kind: 'raise', id: 'a1', finding, subject, now: 1, actor } as const;
  await engine.entities.change(ALARM, { name: 'a1', command });
});
afterAll(async () => {
  await other.stop();
  await given.close();
});

const LOCAL = { host: '127.0.0.1', port: 0 } as const;
const REASON = { reason: 'r' };
const FILE = { name: 'a.pdf', mediaType: 'application/pdf', content: base64('a') };
const ENTRY = { effect: 'reward', kind: 'bonus', person: 'deputy', amount: '5', currency: 'CNY' };
const RULES = { title: 'd', files: [{ kind: 'form', name: 'f.form', content: '{}' }] };

interface Write {
  readonly name: RouteName;
  readonly path: () => string;
  readonly body?: object;
  readonly who?: 'boss' | 'deputy' | 'root';
  /** Of the answer: what later writes are about. */
  readonly keep?: (body: Readonly<Record<string, never>>) => Readonly<Record<string, string>>;
  /** Before it. */
  readonly given?: () => Promise<void>;
  /** Code by which it is said that it was done, where the answer is lost and no claim is on the key. */
  readonly lost?: string;
}

const at = (path: string) => (): string =>
  path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(ids[name] ?? name));

async function findTask(): Promise<void> {
  const [task] = await given.engine.tasks({ instanceId: ids['instance'] ?? '' });
  ids['task'] = task?.id ?? '';
}

async function findJob(): Promise<void> {
  const { instanceId } = await given.engine.start({ processId: 'appraisal' });
  const [job] = await given.engine.activateJobs({ type: 'book-room', worker: 'w', limit: 1 });
  ids['job'] = job?.key ?? '';
  const [timer] = await given.engine.timers(instanceId);
  ids['timer'] = timer?.id ?? '';
}

/** In this order, since later ones are about what earlier ones have made. */
const WRITES: readonly Write[] = [
  {
    ...{ name: 'startInstance', path: at('/instances') },
    body: { processId: 'credit-note', variables: { amount: 1 } },
    keep: ({ instanceId }) => ({ instance: String(instanceId) }),
  },
  { name: 'claimTask', path: at('/tasks/{task}/claim'), given: findTask },
  { name: 'updateTask', path: at('/tasks/{task}'), body: { priority: 9 } },
  { name: 'delegateTask', path: at('/tasks/{task}/delegate'), body: { user: 'boss' } },
  { name: 'unclaimTask', path: at('/tasks/{task}/unclaim') },
  { name: 'assignTask', path: at('/tasks/{task}/assign'), body: { user: 'boss' } },
  { name: 'commentTask', path: at('/tasks/{task}/comments'), body: { text: 'seen' } },
  {
    ...{ name: 'attachToTask', path: at('/tasks/{task}/files'), body: FILE },
    keep: ({ sha256 }) => ({ file: String(sha256) }),
  },
  {
    ...{ name: 'detachFromTask', path: at('/tasks/{task}/files/{file}') },
    lost: 'FILE_NOT_FOUND',
  },
  {
    ...{ name: 'setVariables', path: at('/instances/{instance}/variables') },
    body: { ...REASON, variables: { amount: 2 } },
  },
  { name: 'completeTask', path: at('/tasks/{task}/complete'), body: { variables: { done: true } } },
  {
    ...{ name: 'assignTasks', path: at('/tasks/assign'), given: findTask },
    get body() {
      return { tasks: [ids['task']], user: 'deputy' };
    },
  },
  { name: 'suspendInstance', path: at('/instances/{instance}/suspend'), body: REASON },
  { name: 'cancelInstance', path: at('/instances/{instance}/cancel'), body: REASON },
  { name: 'completeJob', path: at('/jobs/{job}/complete'), body: { worker: 'w' }, given: findJob },
  { name: 'fireTimer', path: at('/timers/{timer}/fire'), body: REASON },
  {
    ...{ name: 'failJob', path: at('/jobs/{job}/fail'), given: findJob },
    ...{ body: { worker: 'w', message: 'm', retries: 0 }, lost: 'JOB_LOCK_LOST' },
  },
  {
    ...{ name: 'moveTimer', path: at('/timers/{timer}/move') },
    body: { ...REASON, due: 1_900_000_000_000 },
  },
  { name: 'broadcastSignal', path: at('/signals'), body: { name: 'nobody' } },
  {
    ...{ name: 'publishMessage', path: at('/messages') },
    body: { name: 'nobody', correlationKey: '1', timeToLive: 1000 },
  },
  {
    ...{ name: 'createRecord', path: at('/records/employee') },
    body: { values: { number: 'E-1', person: 'Wang', department: 'sales' } },
    keep: ({ id }) => ({ record: String(id) }),
  },
  {
    ...{ name: 'updateRecord', path: () => `/records/${ids['record'] ?? ''}` },
    body: { changes: { person: 'Li' } },
  },
  { name: 'attachToRecord', path: () => `/records/${ids['record'] ?? ''}/files`, body: FILE },
  { name: 'retireRecord', path: () => `/records/${ids['record'] ?? ''}/retire`, body: REASON },
  { name: 'restoreRecord', path: () => `/records/${ids['record'] ?? ''}/restore`, body: REASON },
  {
    ...{ name: 'importRecords', path: at('/record-tables/employee') },
    body: { name: 's.csv', content: base64('number,person,department\nE-2,Zhao,sales') },
  },
  {
    ...{ name: 'proposeEntry', path: at('/ledger/entries'), body: { ...ENTRY, ...REASON } },
    keep: ({ entryId }) => ({ entry: String(entryId) }),
  },
  { name: 'withdrawEntry', path: at('/ledger/entries/{entry}/withdraw'), body: REASON },
  {
    ...{ name: 'createDraft', path: at('/drafts'), body: { ...RULES, scenarios: [] } },
    keep: ({ id }) => ({ draft: String(id) }),
  },
  {
    ...{ name: 'saveDraft', path: at('/drafts/{draft}') },
    body: { ...RULES, title: 'e', scenarios: [], revision: 1 },
  },
  { name: 'discardDraft', path: at('/drafts/{draft}/discard'), body: { comment: 'c' } },
  {
    ...{ name: 'takeMessage', path: at('/intake/messages') },
    body: { name: 'o.json', content: base64(orderBytes({ kind: 'unknown' })) },
  },
  { name: 'acknowledgeAlarm', path: at('/alarms/a1/acknowledge'), body: REASON },
  { name: 'escalateAlarm', path: at('/alarms/a1/escalate'), body: { ...REASON, to: 'deputy' } },
  {
    ...{ name: 'silenceAlarm', path: at('/alarms/a1/silence') },
    body: { ...REASON, until: 1_736_000_000_000 },
  },
  {
    ...{ name: 'createUser', path: at('/users'), who: 'root', lost: 'USER_TAKEN' },
    body: { id: 'new', name: 'New', roles: ['clerk'], departments: [] },
  },
  {
    ...{ name: 'setDepartment', path: at('/departments/legal'), who: 'root' },
    body: { title: { zh: '法务', en: 'Legal' }, active: true, create: true },
    lost: 'DEPARTMENT_TAKEN',
  },
  {
    ...{ name: 'setConnector', path: at('/connectors/erp'), who: 'root', lost: 'CONNECTOR_TAKEN' },
    body: {
      ...{ title: 'ERP', address: 'https://erp.example.com', hosts: [], private: false },
      ...{ authentication: { kind: 'none' }, once: false, active: true, create: true },
    },
  },
  {
    ...{ name: 'createToken', path: at('/tokens'), who: 'root' },
    body: { user: 'new', title: 't', scopes: ['read:task'] },
  },
];

/** Writes that are not tried here, each group with the reason; docs/api.md says those that differ. */
const NOT_TRIED: Readonly<Record<string, readonly RouteName[]>> = {
  'no key is looked at: they begin, end or change a session': [
    ...(['signIn', 'signOut', 'changePassword'] as const),
  ],
  'nothing is changed': [
    ...(['readOrders', 'acknowledgeOrders', 'explainRuleSet', 'verifyHistory'] as const),
    ...(['planMigration', 'dryRunMigration', 'dryRunInstanceMigration'] as const),
    ...(['testAlarmChannel', 'testConnector'] as const),
  ],
  'set what is said, so that twice is once': [
    ...(['deploy', 'updateUser', 'resetPassword', 'endToken'] as const),
    ...(['setRetention', 'setHold', 'liftHold', 'tryDraft'] as const),
    ...(['migrateInstance', 'migrateInstances', 'detachFromRecord'] as const),
    ...(['saveTaskFilter', 'removeTaskFilter', 'acknowledgeMessage'] as const),
  ],
  'look at what there is now': ['evaluateAlarms', 'runRetention', 'activateJobs', 'extendJob'],
  'the same command of the engine as one that is tried': [
    ...([
      'resumeInstance',
      'restartInstance',
      'operateInstances',
      'operateTimers',
      'retryIncidents',
    ] as const),
    ...(['moveToken', 'resolveIncident', 'throwJobError', 'claimTasks', 'completeTasks'] as const),
    ...(['approveEntry', 'rejectEntry', 'postEntry', 'reverseEntry', 'appealEntry'] as const),
    ...(['decideAppeal', 'lockPeriod', 'approveChange', 'rejectChange'] as const),
    ...(['submitDraft', 'approveDraft', 'sendBackDraft', 'releaseDraft'] as const),
    ...(['withdrawDraft', 'releaseMessage', 'rejectMessage', 'respondToMessage'] as const),
  ],
};

/** Batches of all histories but the log of views and acts, and sessions: each asking begins one. */
async function written(): Promise<number> {
  const { batches } = await given.engine.verify();
  const { entities } = given.engine;
  const views = await entities.find(ACCESS, { limit: 10_000 });
  return batches - views.length - (await entities.find(SESSION, { limit: 10_000 })).length;
}

describe('a write with an Idempotency-Key', () => {
  it('is looked at by every route that writes', () => {
    const known = [...WRITES.map(({ name }) => name), ...Object.values(NOT_TRIED).flat()];
    const writes = Object.entries<RouteContract>(ROUTES).filter(([, one]) => one.method !== 'GET');
    expect(known.toSorted()).toEqual(writes.map(([name]) => name).toSorted());
  });

  it.each(WRITES.map((one) => [one.name, one] as const))('%s is done once', async (name, one) => {
    await one.given?.();
    const [path, user, headers] = [one.path(), one.who ?? 'boss', { 'idempotency-key': newKey() }];
    const { method, secretAnswer }: RouteContract = ROUTES[name];
    const ask = async (server: RunningServer, body = one.body) =>
      (await sessionOf(server, user)).send(method, path, body, headers);
    const before = await written();
    const first = await ask(given.server);
    expect(first.status, JSON.stringify(first.body)).toBeLessThan(300);
    await given.engine.settle();
    const after = await written();
    if (!LEAVES_NO_BATCH.has(name)) expect(after).toBeGreaterThan(before);
    const second = await ask(given.server);
    if (secretAnswer) expect(second.body.code).toBe('IDEMPOTENCY_ANSWER_GONE');
    else expect([second.status, second.body]).toEqual([first.status, first.body]);
    if (one.body !== undefined) {
      const changed = await ask(given.server, changedBody(one.body));
      expect([changed.status, changed.body.code]).toEqual([422, 'IDEMPOTENCY_KEY_REUSED']);
    }
    const third = await ask(other);
    const { requestId: _, ...told } = second.body ?? {};
    expect([third.status, third.body ?? {}]).toEqual([
      second.status,
      expect.objectContaining(told),
    ]);
    await store.expireAnswers(0, 0);
    const fourth = await ask(other);
    if (fourth.status >= 300) expect(fourth.body.code).toBe(one.lost ?? 'IDEMPOTENCY_ANSWER_GONE');
    await given.engine.settle();
    expect(await written()).toBe(after);
    Object.assign(ids, one.keep?.(first.body));
  });

  it('is done once where both come at the same time, and again after a refusal', async () => {
    const boss = await sessionOf(given.server, 'boss');
    const headers = { 'idempotency-key': newKey() };
    const start = { processId: 'credit-note' };
    const both = await Promise.all(
      [1, 2].map(() => boss.send('POST', '/instances', start, headers)),
    );
    expect(both[0]?.body).toEqual(both[1]?.body);
    const key = { 'idempotency-key': newKey() };
    const unknown = await boss.send('POST', '/instances', { processId: 'absent' }, key);
    expect(unknown.status).toBe(404);
    expect((await boss.send('POST', '/instances', start, key)).status).toBeLessThan(300);
  });

  it('is another person’s own, and another thing’s', async () => {
    const headers = { 'idempotency-key': newKey() };
    const [boss, deputy] = [await client('boss'), await client('deputy')];
    const values = { person: 'Sun', department: 'sales' };
    const asked = async (who: Client, number: string, more = headers) =>
      (await who.send('POST', '/records/employee', { values: { number, ...values } }, more)).status;
    expect(await asked(boss, 'E-7')).toBe(201);
    expect(await asked(boss, 'E-8')).toBe(422);
    const text = { text: 'once' };
    await findAnyTask();
    const comment = await deputy.send('POST', at('/tasks/{task}/comments')(), text, headers);
    expect(comment.status).toBeLessThan(300);
  });
});

const client = (user: string): Promise<Client> => sessionOf(given.server, user);

async function findAnyTask(): Promise<void> {
  const [task] = await given.engine.tasks({ processId: 'credit-note' });
  ids['task'] = task?.id ?? '';
}

/** Messages wait in a buffer, signals reach who is there. */
const LEAVES_NO_BATCH: ReadonlySet<RouteName> = new Set(['publishMessage', 'broadcastSignal']);

/** Another of the same shape: its last text is longer, or its last number larger. */
function changedBody(body: object): object {
  const members = Object.entries(body);
  const at = members.findLastIndex(([, value]) => typeof value !== 'object');
  return Object.fromEntries(
    members.map(([name, value], index) => {
      if (at === -1 && index === 0) return [name, changedBody(value as object)];
      return [name, index === at ? changed(value) : value];
    }),
  );
}

function changed(value: unknown): unknown {
  if (typeof value === 'boolean') return !value;
  return typeof value === 'number' ? value + 1 : `${String(value)}x`;
}
