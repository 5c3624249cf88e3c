import fc from 'fast-check';
import type {
  Commit,
  EntityCommit,
  EntityQuery,
  InstanceQuery,
  Store,
  TaskQuery,
  WorkChange,
  WorkItem,
} from '../../engine/src/ports/index.ts';
import {
  commitOf,
  entityCommit,
  incident,
  job,
  message,
  messageSubscription,
  outgoing,
  puts,
  signalSubscription,
  START,
  timer,
  userTask,
} from './store-samples.ts';

/** One call of a store, drawn at random over few ids, so that calls meet. */
export interface Step {
  readonly what: string;
  readonly writes: boolean;
  readonly run: (store: Store) => Promise<unknown>;
}

const IDS = ['a', 'ab', 'b', 'c'] as const;
const anyId = fc.constantFrom(...IDS);
const anyKey = fc.integer({ min: 1, max: 4 });
const anyTime = fc.integer({ min: 0, max: 6 }).map((n) => START + n);
const anyPerson = fc.constantFrom('ann', 'bob');
const anyGroup = fc.constantFrom('sales', 'finance');
const anyProcess = fc.constantFrom('order', 'pay');
const anyElement = fc.constantFrom('Check', 'Wait');

export function anyStep(): fc.Arbitrary<Step> {
  return fc.oneof(
    { weight: 8, arbitrary: anyCommit().map(step('commit', true, (s, c) => s.commit(c))) },
    { weight: 2, arbitrary: anyLock().map(step('lockJobs', true, (s, r) => s.lockJobs(r))) },
    {
      weight: 4,
      arbitrary: anyEntityCommit().map(step('commitEntity', true, (s, c) => s.commitEntity(c))),
    },
    anyEntityQuery().map(step('entities', false, (s, q) => s.entities(q))),
    anyLockChange(),
    anyMessageStep(),
    anyOutgoingStep(),
    anyAnswerStep(),
    { weight: 4, arbitrary: anyTasks().map(step('userTasks', false, (s, q) => tasks(s, q))) },
    {
      weight: 2,
      arbitrary: anyInstances().map(step('instances', false, (s, q) => s.instances(q))),
    },
  );
}

/** All that can be read of a small store. */
export async function observe(store: Store): Promise<unknown> {
  const page = { limit: 1_000 };
  const perInstance = IDS.map(async (id) => [
    ...[await store.load(id), await store.history(id), await store.timersOf(id)],
    ...[await store.jobs({ ...page, instanceId: id }), await store.claimOwner(`key ${id}`)],
  ]);
  return {
    instances: await Promise.all(perInstance),
    counts: await store.counts(),
    jobs: await store.jobs(page),
    types: await store.jobTypes(START + 3),
    next: [
      await store.nextJobTime(START + 2),
      await store.nextTimer(),
      await store.nextTimer(START),
    ],
    due: await store.dueTimers(START + 4, 5),
    outgoing: await store.outgoing(100),
    messages: await store.messages(page),
    tasks: await store.userTasks(page),
    incidents: await store.incidents(page),
    heads: await store.heads(page),
    entities: await store.entities({ ...page, kind: 'entry' }),
    entityHistories: await Promise.all(ENTITIES.map((id) => store.history(id))),
  };
}

function step<T>(
  what: string,
  writes: boolean,
  run: (store: Store, value: T) => Promise<unknown>,
): (value: T) => Step {
  return (value) => ({
    what: `${what} ${JSON.stringify(value)}`,
    writes,
    run: (store) => run(store, value),
  });
}

/** A position that has gone is a refusal in every store. */
const tasks = (store: Store, query: TaskQuery): Promise<unknown> =>
  store.userTasks(query).catch((error: unknown) => String(error));

function anyCommit(): fc.Arbitrary<Commit> {
  const key = anyId.map((id) => `key ${id}`);
  return fc
    .record({
      id: anyId,
      revision: fc.integer({ min: 0, max: 3 }),
      status: fc.constantFrom('active', 'terminated', 'completed'),
      incidents: fc.integer({ min: 0, max: 1 }),
      rests: fc.boolean(),
      processId: anyProcess,
      work: fc.array(fc.oneof(anyPut(), anyDelete(), anyBlock()), { maxLength: 4 }),
      ended: fc.boolean(),
      outgoing: fc.array(fc.constantFrom('x', 'y', 'z'), { maxLength: 2 }),
      consumes: fc.option(fc.constantFrom('x', 'y', 'z'), { nil: undefined }),
      claims: fc.array(key, { maxLength: 2 }),
      releases: fc.array(key, { maxLength: 1 }),
    })
    .map(({ id, revision, status, incidents, processId, work, consumes, rests, ...rest }) =>
      commitOf(id, revision, {
        row: {
          ...{ status, incidents, processId, businessKey: `PO ${id}` },
          ...(rests && status === 'active' && { suspended: true as const }),
        },
        work: work.flatMap((change) => change(id)),
        ended: rest.ended,
        outgoing: rest.outgoing.map((out) => outgoing(out)),
        claims: rest.claims.map((claim) => ({ key: claim, owner: id })),
        releases: rest.releases,
        ...(consumes === undefined ? {} : { consumes }),
      }),
    );
}

function anyEntityCommit(): fc.Arbitrary<EntityCommit> {
  const key = anyId.map((id) => `key ${id}`);
  return fc
    .record({
      id: fc.constantFrom(...ENTITIES),
      revision: fc.integer({ min: 0, max: 3 }),
      fields: anyFields(),
      outgoing: fc.array(fc.constantFrom('x', 'y', 'z'), { maxLength: 2 }),
      consumes: fc.option(fc.constantFrom('x', 'y', 'z'), { nil: undefined }),
      claims: fc.array(key, { maxLength: 2 }),
      releases: fc.array(key, { maxLength: 1 }),
    })
    .map(({ id, revision, fields, consumes, releases, ...rest }) =>
      entityCommit(id, revision, {
        fields,
        releases,
        outgoing: rest.outgoing.map((out) => outgoing(out)),
        claims: rest.claims.map((claim) => ({ key: claim, owner: id })),
        ...(consumes === undefined ? {} : { consumes }),
      }),
    );
}

const ENTITIES = ['entry/1', 'entry/2', 'entry/10', 'entry-line/1', 'period/1'] as const;

const anyFields = (): fc.Arbitrary<Readonly<Record<string, string>>> =>
  fc.record({ status: fc.constantFrom('open', 'posted'), person: anyPerson }, { requiredKeys: [] });

function anyEntityQuery(): fc.Arbitrary<EntityQuery> {
  return fc.record(
    {
      kind: fc.constantFrom('entry', 'entry-line', 'period', 'none'),
      limit: fc.integer({ min: 0, max: 3 }),
      where: anyFields(),
      prefix: fc.record({
        name: fc.constantFrom('status', 'person'),
        value: fc.constantFrom('', 'o', 'op', 'posted', 'x'),
      }),
      after: fc.constantFrom(...ENTITIES),
      descending: fc.boolean(),
    },
    { requiredKeys: ['kind', 'limit'] },
  );
}

export type Change = (instanceId: string) => readonly WorkChange[];

const putting =
  (item: (instanceId: string) => WorkItem): Change =>
  (instanceId) =>
    puts(item(instanceId));

function anyPut(): fc.Arbitrary<Change> {
  const name = fc.option(fc.constantFrom('Paid', 'Due'), { nil: undefined });
  return fc.oneof(
    { weight: 4, arbitrary: anyTask() },
    fc
      .tuple(anyKey, anyTime, fc.constantFrom('print', 'mail'), fc.boolean())
      .map(([key, notBefore, type, blocked]) =>
        putting((id) => job(id, key, { notBefore, type, blocked })),
      ),
    fc.tuple(anyKey, anyTime).map(([key, due]) => putting((id) => timer(id, key, due))),
    fc
      .tuple(anyKey, name)
      .map(([key, to]) => putting((id) => messageSubscription(id, key, to ? { name: to } : {}))),
    anyKey.map((key) => putting((id) => signalSubscription(id, key, 'closing'))),
    anyKey.map((key) => putting((id) => incident(id, key))),
  );
}

/** Puts one task into the instance it is given. */
export function anyTask(): fc.Arbitrary<Change> {
  return fc
    .record({
      key: anyKey,
      processId: anyProcess,
      element: anyElement,
      createdAt: anyTime,
      assignee: fc.option(anyPerson, { nil: undefined }),
      candidateGroups: fc.uniqueArray(anyGroup),
      candidateUsers: fc.uniqueArray(anyPerson),
      due: fc.option(anyTime, { nil: undefined }),
      priority: fc.constantFrom(10, 50, 90),
    })
    .map(({ key, processId, element, createdAt, assignee, due, ...task }) =>
      putting((id) =>
        userTask(id, key, {
          ...{ processId, element, createdAt, businessKey: `PO ${id}` },
          task: {
            ...task,
            ...(assignee === undefined ? {} : { assignee }),
            ...(due === undefined ? {} : { dueDate: new Date(due).toISOString() }),
          },
        }),
      ),
    );
}

const anyBlock = (): fc.Arbitrary<Change> =>
  fc
    .tuple(anyKey, fc.boolean())
    .map(([key, blocked]) => (id) => [
      { op: 'block', id: `${id}:${String(key)}`, type: 'print', blocked },
    ]);

function anyDelete(): fc.Arbitrary<Change> {
  const kind = fc.constantFrom(
    ...(['job', 'user-task', 'timer', 'message-subscription', 'signal-subscription'] as const),
    'incident' as const,
  );
  return fc
    .tuple(kind, anyKey)
    .map(([work, key]) => (id) => [{ op: 'delete', work, id: `${id}:${key}` }]);
}

function anyLock() {
  return fc.record({
    type: fc.constantFrom('print', 'mail'),
    worker: anyPerson,
    now: anyTime,
    lockedUntil: anyTime.map((time) => time + 3),
    limit: fc.integer({ min: 1, max: 3 }),
  });
}

function anyLockChange(): fc.Arbitrary<Step> {
  return fc
    .record({ id: anyId, key: anyKey, worker: anyPerson, until: fc.oneof(anyTime, fc.constant(0)) })
    .map(
      step('extendLock', true, (store, { id, key, worker, until }) =>
        store.extendLock(`${id}:${key}`, worker, until),
      ),
    );
}

function anyMessageStep(): fc.Arbitrary<Step> {
  const anyMessage = fc
    .record({ id: fc.constantFrom('m1', 'm2', 'm3'), publishedAt: anyTime, expiresAt: anyTime })
    .map(({ id, ...times }) => message(id, { name: 'Paid', ...times }));
  const taker = messageSubscription('a', 1, { name: 'Paid' });
  return fc.oneof(
    anyMessage.map(step('putMessage', true, (s, m) => s.putMessage(m))),
    anyMessage.map(step('matchSubscriptions', false, (s, m) => s.matchSubscriptions(m))),
    anyTime.map(step('matchMessages', false, (s, now) => s.matchMessages(taker, now))),
    anyTime.map(step('expireMessages', true, (s, now) => s.expireMessages(now))),
    fc.constant('m1').map(step('deleteMessage', true, (s, id) => s.deleteMessage(id))),
    fc
      .constant('closing')
      .map(step('signals', false, (s, name) => s.signalSubscriptions(name, { limit: 3 }))),
  );
}

function anyAnswerStep(): fc.Arbitrary<Step> {
  const any = { id: fc.constantFrom('k1', 'k2'), attempt: fc.constantFrom('1', '2') };
  const asking = fc.record({ ...any, digest: fc.constantFrom('x', 'y'), until: anyTime });
  const answer = fc.option(fc.constantFrom('', '[1]'), { nil: undefined });
  return fc.oneof(
    fc
      .tuple(asking, anyTime)
      .map(step('beginAnswer', true, (s, [asked, now]) => s.beginAnswer(asked, now))),
    fc
      .record({ ...any, until: anyTime, answer })
      .map(({ answer: text, ...change }) => ({
        ...change,
        ...(text !== undefined && { answer: text }),
      }))
      .map(step('keepAnswer', true, (s, change) => s.keepAnswer(change))),
    fc.record(any).map(step('dropAnswer', true, (s, asked) => s.dropAnswer(asked))),
    anyTime.map(step('expireAnswers', true, (s, now) => s.expireAnswers(now, 9))),
  );
}

function anyOutgoingStep(): fc.Arbitrary<Step> {
  const id = fc.constantFrom('x', 'y', 'z');
  return fc.oneof(
    id.map(step('putOutgoing', true, (s, out) => s.putOutgoing(outgoing(out)))),
    id.map(step('deleteOutgoing', true, (s, out) => s.deleteOutgoing(out))),
    id.map(step('outgoingCommand', false, (s, out) => s.outgoingCommand(out))),
  );
}

export function anyTasks(): fc.Arbitrary<TaskQuery> {
  return fc.record(
    {
      limit: fc.integer({ min: 0, max: 5 }),
      after: fc.tuple(anyId, anyKey).map(([id, key]) => `${id}:${key}`),
      assignee: anyPerson,
      candidateGroup: anyGroup,
      candidateUser: anyPerson,
      unassigned: fc.boolean(),
      processId: anyProcess,
      instanceId: anyId,
      element: anyElement,
      businessKey: anyId.map((id) => `PO ${id}`),
      dueBefore: anyTime,
      order: fc.constantFrom('created' as const, 'due' as const, 'priority' as const),
    },
    { requiredKeys: ['limit'] },
  );
}

function anyInstances(): fc.Arbitrary<InstanceQuery> {
  return fc.record(
    {
      limit: fc.integer({ min: 0, max: 5 }),
      after: anyId,
      processId: anyProcess,
      version: fc.integer({ min: 1, max: 2 }),
      businessKey: anyId.map((id) => `PO ${id}`),
      status: fc.constantFrom('active' as const, 'completed' as const),
      withIncidents: fc.boolean(),
      suspended: fc.boolean(),
      descending: fc.boolean(),
    },
    { requiredKeys: ['limit'] },
  );
}
