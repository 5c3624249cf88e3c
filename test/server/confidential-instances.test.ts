import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ALARM } from '../../engine/src/alarms/index.ts';
import { ACCESS } from '../../engine/src/people/index.ts';
import { ROUTES, type RouteContract, type RouteName } from '../../server/src/contract/index.ts';
import { ruleSet, rulesTask } from '../engine/credit-rules.ts';
import { clientOf, givenServer, type Client, type GivenServer } from './given-server.ts';

const BPMN = readFileSync(new URL('appraisal.bpmn', import.meta.url), 'utf8');
const LATE = {
  alarm: 'overdue',
  severity: 'warning',
  notify: 'owner',
  zh: '迟',
  en: 'late',
} as const;
const SECRET = 'Xanthippe Quill';
const EVERYTHING = [
  ...(['clerk', 'domain-expert', 'manager', 'process-owner', 'administrator'] as const),
] as const;

let given: GivenServer;
let outsider: Client, reader: Client, answerer: Client, auditor: Client;
let ids: Readonly<Record<string, string>>;

beforeAll(async () => {
  given = await givenServer({ clock: 'virtual' }, { alarmsEvery: 0 });
  const { engine } = given;
  await engine.deploy([
    { name: 'appraisal.bpmn', content: BPMN },
    { name: 'open-work.json', content: readFileSync('reports/open-work.json', 'utf8') },
  ]);
  outsider = await given.person('outsider', EVERYTHING);
  reader = await given.person('reader', EVERYTHING, ['human-resources', 'management']);
  answerer = await given.person('answerer', ['clerk'], ['sales']);
  auditor = await given.person('auditor', ['auditor']);
  const variables = { about: 'answerer', verdict: SECRET, customer: { name: SECRET } };
  const businessKey = 'AP-1';
  const { instanceId } = await engine.start({ processId: 'appraisal', variables, businessKey });
  await engine.settle();
  const [child] = await engine.instances({ parentId: instanceId });
  const tasks = await engine.tasks({ instanceId });
  const taskId = tasks.find(({ element }) => element === 'Task_Judge')?.id ?? '';
  const [job] = await engine.activateJobs({ type: 'book-room', worker: 'w', limit: 1 });
  await engine.failJob(job?.key ?? '', { message: `none for ${SECRET}`, retries: 0 });
  const [incident] = await engine.incidents({ instanceId });
  const [timer] = await engine.timers(instanceId);
  const file = { name: `${SECRET}.pdf`, mediaType: 'application/pdf', content: 'YWJj' };
  const { body } = await reader.send('POST', `/tasks/${taskId}/files`, file);
  const subject = { kind: 'instance', id: instanceId, processId: 'appraisal', groups: [] } as const;
  const actor = { id: 'engine', by: 'system' };
  const finding = { ...LATE, en: `${SECRET} is late` };
  const raised = { kind: 'raise', id: 'a1', finding, subject, now: 1, actor } as const;
  await engine.entities.change(ALARM, { name: 'a1', command: raised });
  ids = {
    ...{ instance: instanceId, child: child?.id ?? '', task: taskId, file: body.sha256 },
    ...{ incident: incident?.id ?? '', timer: timer?.id ?? '' },
  };
});
afterAll(() => given.close());

interface Door {
  readonly path: () => string;
  readonly body?: object;
  /** Status for who may not read it; absent: a list, or a sum, without it. */
  readonly refused?: 403 | 404;
  /** The answer says of each that was named that it is refused. */
  readonly namesThem?: true;
}

const REASON = { reason: 'r' };
const MIGRATION = { from: 1, to: 2 };
const at = (path: string) => (): string =>
  path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(ids[name] ?? name));

/** Every route by which something of an instance could be read or changed. */
const DOORS: Partial<Record<RouteName, Door>> = {
  listTasks: { path: at('/tasks') },
  getTask: { path: at('/tasks/{task}'), refused: 404 },
  claimTask: { path: at('/tasks/{task}/claim'), refused: 404 },
  unclaimTask: { path: at('/tasks/{task}/unclaim'), refused: 404 },
  delegateTask: { path: at('/tasks/{task}/delegate'), body: { user: 'reader' }, refused: 404 },
  assignTask: { path: at('/tasks/{task}/assign'), body: { user: 'outsider' }, refused: 404 },
  updateTask: { path: at('/tasks/{task}'), body: { priority: 1 }, refused: 404 },
  completeTask: { path: at('/tasks/{task}/complete'), body: { variables: {} }, refused: 404 },
  commentTask: { path: at('/tasks/{task}/comments'), body: { text: 't' }, refused: 404 },
  listTaskFiles: { path: at('/tasks/{task}/files') },
  attachToTask: {
    ...{ path: at('/tasks/{task}/files'), refused: 404 },
    body: { name: 'a.pdf', mediaType: 'application/pdf', content: 'YQ==' },
  },
  getTaskFile: { path: at('/tasks/{task}/files/{file}'), refused: 404 },
  detachFromTask: { path: at('/tasks/{task}/files/{file}'), refused: 404 },
  listInstanceFiles: { path: at('/instances/{instance}/files'), refused: 403 },
  listInstances: { path: at('/instances?businessKey=AP-1') },
  getInstance: { path: at('/instances/{instance}'), refused: 403 },
  getInstanceHistory: { path: at('/instances/{instance}/history'), refused: 403 },
  getInstanceAsOf: { path: at('/instances/{instance}/as-of/1'), refused: 403 },
  cancelInstance: { path: at('/instances/{instance}/cancel'), body: REASON, refused: 403 },
  suspendInstance: { path: at('/instances/{instance}/suspend'), body: REASON, refused: 403 },
  resumeInstance: { path: at('/instances/{instance}/resume'), body: REASON, refused: 403 },
  restartInstance: {
    ...{ path: at('/instances/{instance}/restart'), refused: 403 },
    body: { ...REASON, element: 'Start' },
  },
  operateInstances: {
    path: at('/instance-operations'),
    body: { ...REASON, operation: 'cancel', where: { businessKey: 'AP-1' } },
  },
  retryIncidents: {
    path: at('/incident-operations'),
    get body() {
      return { ...REASON, incidents: [ids['incident']] };
    },
    namesThem: true,
  },
  operateTimers: {
    path: at('/timer-operations'),
    get body() {
      return { ...REASON, operation: 'fire', timers: [ids['timer']] };
    },
    namesThem: true,
  },
  setVariables: {
    ...{ path: at('/instances/{instance}/variables'), refused: 403 },
    body: { ...REASON, variables: {} },
  },
  moveToken: {
    ...{ path: at('/instances/{instance}/move-token'), refused: 403 },
    body: { ...REASON, key: 2, element: 'Start' },
  },
  listIncidents: { path: at('/incidents') },
  resolveIncident: { path: at('/incidents/{incident}/resolve'), body: REASON, refused: 403 },
  countInstances: { path: at('/definitions/appraisal/instance-counts') },
  getHeat: { path: at('/definitions/appraisal/versions/1/heat'), refused: 403 },
  dryRunMigration: {
    ...{ path: at('/definitions/appraisal/migration/dry-run'), body: MIGRATION, refused: 403 },
  },
  migrateInstances: {
    ...{ path: at('/definitions/appraisal/migration'), refused: 403 },
    body: { ...MIGRATION, ...REASON },
  },
  dryRunInstanceMigration: {
    ...{ path: at('/instances/{instance}/migration/dry-run'), body: MIGRATION, refused: 403 },
  },
  migrateInstance: {
    ...{ path: at('/instances/{instance}/migration'), refused: 403 },
    body: { ...MIGRATION, ...REASON },
  },
  listTimers: { path: at('/timers') },
  fireTimer: { path: at('/timers/{timer}/fire'), body: REASON, refused: 403 },
  moveTimer: {
    ...{ path: at('/timers/{timer}/move'), refused: 403 },
    body: { ...REASON, due: 1_900_000_000_000 },
  },
  listJobs: { path: at('/jobs') },
  activateJobs: {
    path: at('/jobs/activate'),
    body: { type: 'count-work', worker: 'by-hand', limit: 5, lockDuration: 1000 },
  },
  getOrderFamily: { path: at('/orders/AP-1/family') },
  listDecisions: { path: at('/rule-sets/credit/decisions') },
  listAlarms: { path: at('/alarms?customers=true') },
  getAlarm: { path: at('/alarms/a1'), refused: 403 },
  acknowledgeAlarm: { path: at('/alarms/a1/acknowledge'), body: REASON, refused: 403 },
  escalateAlarm: {
    ...{ path: at('/alarms/a1/escalate'), body: { ...REASON, to: 'reader' }, refused: 403 },
  },
  silenceAlarm: {
    ...{ path: at('/alarms/a1/silence'), body: { ...REASON, until: 1_736_000_000_000 } },
    refused: 403,
  },
  predictInstance: { path: at('/instances/{instance}/prediction'), refused: 403 },
  runReport: { path: at('/reports/open-work') },
  exportReport: { path: at('/reports/open-work/file?format=csv&language=en') },
  exportHistory: { path: at('/audit/export?instanceId={instance}'), refused: 403 },
};

/** Routes by which nothing of an instance is told, each group with the reason. */
const NO_DOORS: Readonly<Record<string, readonly RouteName[]>> = {
  'for nobody, or about oneself': [
    ...(['getHealth', 'getReadiness', 'getOpenApi', 'signIn', 'listWays'] as const),
    ...(['beginSingleSignOn', 'finishSingleSignOn', 'whoAmI', 'signOut'] as const),
    ...(['changePassword', 'listTaskFilters', 'saveTaskFilter', 'removeTaskFilter'] as const),
  ],
  'sums over everything': ['getCounts', 'getMetrics', 'countTasks', 'countOrders'],
  'through those of one task': ['claimTasks', 'assignTasks', 'completeTasks'],
  'what processes are, not what they hold': [
    ...([
      'listDefinitions',
      'getDefinition',
      'listElementNames',
      'getForm',
      'listForms',
      'getDeployed',
      'deploy',
    ] as const),
    ...(['compareDefinitions', 'planMigration', 'listReports'] as const),
    ...(['listDrafts', 'createDraft', 'getDraft', 'saveDraft', 'getDraftHistory'] as const),
    ...(['tryDraft', 'submitDraft', 'approveDraft', 'sendBackDraft', 'releaseDraft'] as const),
    ...(['withdrawDraft', 'discardDraft'] as const),
    ...(['listRuleSets', 'listRuleResources', 'getRuleSet', 'explainRuleSet'] as const),
    ...(['listPolicies', 'getCoverage'] as const),
  ],
  'records and the ledger have rights of their own': [
    ...(['listRecordTypes', 'getRecordType', 'searchRecords', 'createRecord'] as const),
    ...(['getRecord', 'updateRecord', 'getRecordHistory', 'compareRecord'] as const),
    ...(['approveChange', 'rejectChange', 'retireRecord', 'restoreRecord'] as const),
    ...(['exportRecords', 'getRecordTemplate', 'importRecords', 'attachToRecord'] as const),
    ...(['getRecordFile', 'detachFromRecord', 'listEntries', 'getEntry'] as const),
    ...(['getEntryHistory', 'proposeEntry', 'approveEntry', 'rejectEntry'] as const),
    ...(['withdrawEntry', 'postEntry', 'reverseEntry', 'appealEntry', 'decideAppeal'] as const),
    ...(['listPeriods', 'lockPeriod', 'getTotals', 'getStatement'] as const),
  ],
  'how the system is set up': [
    ...(['listRoles', 'getSystem', 'testAlarmChannel', 'listConnectors'] as const),
    ...(['setConnector', 'getConnectorHistory', 'testConnector'] as const),
  ],
  'accounts and tokens': [
    ...(['listUsers', 'getUser', 'createUser', 'updateUser', 'resetPassword'] as const),
    ...(['listDepartments', 'setDepartment', 'listTokens', 'createToken', 'endToken'] as const),
  ],
  'a worker needs the lock of the job': ['completeJob', 'failJob', 'throwJobError', 'extendJob'],
  'into instances, not out of them': ['startInstance', 'publishMessage', 'broadcastSignal'],
  'chains and names, no values': ['verifyHistory', 'verifyAll', 'listAccess', 'evaluateAlarms'],
  'orders as received': [
    ...(['readOrders', 'acknowledgeOrders', 'takeMessage', 'listMessages', 'getMessage'] as const),
    ...([
      'getMessageContent',
      'getMessageScan',
      'releaseMessage',
      'rejectMessage',
      'listIntakeFolders',
    ] as const),
    ...(['acknowledgeMessage', 'respondToMessage', 'getMessageAnswer'] as const),
  ],
  'orders of customers alone, read as instances are': ['listOrders'],
  'periods and holds by name': [
    ...(['listRetention', 'setRetention', 'listHolds', 'setHold', 'liftHold'] as const),
    ...(['listArchives', 'runRetention'] as const),
  ],
  'tried by itself below': ['streamEvents'],
};

const doors = Object.entries(DOORS) as readonly (readonly [RouteName, Door])[];
const textOf = ({ body }: { readonly body: unknown }): string => JSON.stringify(body);

const knock = (who: Client, name: RouteName, { path, body }: Door) => {
  const { method }: RouteContract = ROUTES[name];
  return who.send(method, path(), body);
};

describe('an instance that is for the readers of its process', () => {
  it('has every route looked at', () => {
    const known = [...Object.keys(DOORS), ...Object.values(NO_DOORS).flat()];
    expect(known.toSorted()).toEqual(Object.keys(ROUTES).toSorted());
  });

  it.each(doors)('is not told to others by %s', async (name, door) => {
    const answer = await knock(outsider, name, door);
    if (door.refused === undefined) expect(answer.status).toBeLessThan(300);
    else expect([answer.status, answer.body.code]).toEqual([door.refused, expect.any(String)]);
    if (door.namesThem) expect(textOf(answer)).toContain('INSTANCE_FORBIDDEN');
    const told =
      door.refused === 403 || door.namesThem
        ? [SECRET]
        : [SECRET, 'Judge', ids['instance'] ?? '', ids['child']];
    const path = door.path();
    for (const text of told)
      if (!path.includes(text ?? '')) expect(textOf(answer)).not.toContain(text);
  });

  const reads = doors.filter(([name]) => ROUTES[name].method === 'GET');
  it.each(reads)('is told to a reader by %s', async (name, door) => {
    const answer = await knock(reader, name, door);
    expect(answer.status).toBe(200);
    if (TELLS_IDS.has(name)) expect(textOf(answer)).toContain(ids['instance']);
  });

  it('is found out about by no list that is read page by page, nor by what it has called', async () => {
    const { instanceId: open } = await given.engine.start({ processId: 'talk' });
    const page = await outsider.get('/instances?limit=1');
    expect(page.body).toMatchObject({ items: [{ id: open }] });
    expect(page.body.next).toBeUndefined();
    const child = await outsider.get(at('/instances/{child}')());
    expect([child.status, child.body.code]).toEqual([403, 'INSTANCE_FORBIDDEN']);
    expect((await reader.get(at('/instances/{child}')())).status).toBe(200);
    const whole = await outsider.get('/audit/export');
    expect([whole.status, whole.body.code]).toEqual([403, 'EXPORT_FORBIDDEN']);
  });

  it('is found out about by nothing that its variables hold', async () => {
    const held = (value: string): string =>
      `processId=appraisal&variable=${encodeURIComponent(`verdict~${value}`)}`;
    const guess = async (who: Client, value: string) =>
      (await who.get(`/instances?${held(value)}`)).body;
    const wrong = await guess(outsider, 'Yolanda');
    expect(wrong).toEqual({ items: [], looked: 0 });
    expect(await guess(outsider, 'Xanthippe')).toEqual(wrong);
    const where = { processId: 'appraisal', variable: ['verdict~Xanthippe'] };
    const operation = { ...REASON, operation: 'resume', where };
    const many = await outsider.send('POST', '/instance-operations', operation);
    expect(many.body).toEqual({ verdicts: [] });
    // Whoever has a task of it may see its variables there, and finds nothing by them.
    expect(await guess(answerer, 'Xanthippe')).toEqual(wrong);
    expect((await guess(reader, 'Yolanda')).items).toEqual([]);
    expect((await guess(reader, 'xanthippe')).items).toMatchObject([{ id: ids['instance'] }]);
  });

  it('gives its jobs to workers, and back what a person has asked for', async () => {
    const asked = { type: 'count-work', worker: 'one', limit: 5, lockDuration: 1000 };
    expect((await outsider.send('POST', '/jobs/activate', asked)).body.jobs).toEqual([]);
    const root = await given.person('root', ['administrator']);
    const token = { user: 'outsider', title: 't', scopes: ['operate:job'] };
    const issued = await root.send('POST', '/tokens', token);
    const machine = clientOf(given.server.url, { authorization: `Bearer ${issued.body.token}` });
    const { body } = await machine.send('POST', '/jobs/activate', { ...asked, worker: 'two' });
    expect(body.jobs).toMatchObject([{ variables: { verdict: SECRET } }]);
  });

  it('shows whoever has a task of it that task, and no more', async () => {
    const { body } = await answerer.get('/tasks');
    expect(body.items.map(({ element }: { element: string }) => element)).toContain('Task_Answer');
    expect(body.items.map(({ element }: { element: string }) => element)).not.toContain(
      'Task_Judge',
    );
    const mine = body.items.find(({ element }: { element: string }) => element === 'Task_Answer');
    const opened = await answerer.get(`/tasks/${encodeURIComponent(mine.id)}`);
    expect(opened.body.variables).toMatchObject({ verdict: SECRET });
    expect((await answerer.get(at('/instances/{instance}')())).status).toBe(403);
    expect((await answerer.get(at('/tasks/{task}/files')())).body).toEqual({ items: [] });
  });

  it('has its customer named in no list of tasks, nor beside the task', async () => {
    for (const who of [reader, answerer, auditor]) {
      const { body } = await who.get(at('/tasks?instanceId={instance}')());
      expect(body.items).not.toEqual([]);
      expect(JSON.stringify(body)).not.toContain(SECRET);
      const [{ id }] = body.items;
      expect((await who.get(`/tasks/${id}`)).body.task).not.toHaveProperty('customer');
    }
  });

  it('leaves a trace of each view, one for each request', async () => {
    const seen = async (person: string) =>
      given.engine.entities.find(ACCESS, {
        where: { person, subject: `instance/${ids['instance'] ?? ''}` },
      });
    const before = (await seen('reader')).length;
    await reader.get(at('/instances/{instance}')());
    expect(await seen('reader')).toHaveLength(before + 1);
    // Also where it is only looked at, be it found or not.
    await reader.get('/instances?processId=appraisal&variable=verdict%3Dnothing');
    expect(await seen('reader')).toHaveLength(before + 2);
    await auditor.get(at('/instances/{instance}')());
    expect(await seen('auditor')).toHaveLength(1);
  });

  it('is named in the access log to its readers alone, without a trace of that', async () => {
    await reader.get(at('/instances/{instance}')());
    const log = async (who: Client) =>
      (await who.get(at('/access?subject=instance/{instance}&limit=500')())).body.items;
    const told = await log(reader);
    expect(told[0]).toMatchObject({ processId: 'appraisal', name: 'AP-1' });
    expect(JSON.stringify(await log(outsider))).not.toContain('AP-1');
    expect(await log(reader)).toHaveLength(told.length);
  });

  it('is told to its readers alone by what rules have decided in it', async () => {
    const process = `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" id="d" targetNamespace="t">
  <process id="bonus" isExecutable="true">
    <extensionElements><zeebe:properties><zeebe:property name="readers" value="human-resources" /></zeebe:properties></extensionElements>
    <startEvent id="s"/><sequenceFlow id="f1" sourceRef="s" targetRef="rules"/>
    ${rulesTask}
    <sequenceFlow id="f2" sourceRef="rules" targetRef="e"/><endEvent id="e"/>
  </process>
</definitions>`;
    await given.engine.deploy([
      { name: 'bonus.bpmn', content: process },
      {
        name: 'credit.json',
        content: JSON.stringify({ ...ruleSet('1'), effectiveFrom: '2000-01-01' }),
      },
    ]);
    await given.engine.start({ processId: 'bonus', businessKey: SECRET, variables: { amount: 7 } });
    await given.engine.settle();
    const decided = '/rule-sets/credit/decisions';
    expect(textOf(await outsider.get(decided))).not.toContain(SECRET);
    expect((await outsider.get(decided)).body.items).toEqual([]);
    expect((await reader.get(decided)).body.items).toMatchObject([{ key: SECRET }]);
    expect((await auditor.get(decided)).body.items).toHaveLength(1);
  });

  it('is told of by the stream to its readers alone', async () => {
    const watch = async (who: Client): Promise<() => Promise<string>> => {
      const response = await fetch(`${given.server.url}/api/v1/events`, { headers: who.headers });
      const read = response.body?.pipeThrough(new TextDecoderStream()).getReader();
      return async () => {
        let text = '';
        while (!text.includes('"subject":"a2"')) text += (await read?.read())?.value ?? '';
        await read?.cancel();
        return text;
      };
    };
    const [theirs, ours] = [await watch(outsider), await watch(reader)];
    const actor = { id: 'li', by: 'user' };
    await given.engine.setVariables(ids['instance'] ?? '', { verdict: 'other' }, { actor });
    const subject = { kind: 'record', id: 'x/1', groups: [] } as const;
    // Ends both streams.
    const raised = { kind: 'raise', id: 'a2', finding: LATE, subject, now: 1, actor } as const;
    await given.engine.entities.change(ALARM, { name: 'a2', command: raised });
    expect(await theirs()).not.toContain(ids['instance']);
    expect(await ours()).toContain(ids['instance']);
  });
});

/** Of reads: those whose answer names the instance itself. */
const TELLS_IDS: ReadonlySet<RouteName> = new Set([
  ...(['listTasks', 'getTask', 'listInstances', 'getInstance', 'listIncidents'] as const),
  ...(['listTimers', 'listJobs', 'getOrderFamily', 'listAlarms', 'getAlarm'] as const),
  'exportHistory',
]);
