import type { Commit, CommitResult, EntityCommit, Store } from '../../../engine/src/ports/index.ts';
import {
  commitOf,
  entityCommit,
  incident,
  job,
  messageSubscription,
  outgoing,
  puts,
  signalSubscription,
  START,
  timer,
  userTask,
} from '../store-samples.ts';

/** A commit of an instance or of an entity. */
export type AnyCommit = Commit | EntityCommit;

/** A commit that is struck, and what was there before it. */
export interface Victim {
  readonly name: string;
  readonly before: readonly AnyCommit[];
  readonly commit: AnyCommit;
}

const everyKind = (id: string, key: number): Commit['work'] =>
  puts(
    ...[job(id, key), userTask(id, key + 1, { task: { candidateGroups: ['sales'] } })],
    ...[timer(id, key + 2, START + 2), messageSubscription(id, key + 3, { name: 'Paid' })],
    ...[signalSubscription(id, key + 4, 'closing'), incident(id, key + 5)],
  );

const claim = (id: string, owner: string) => ({ key: `key ${id}`, owner });

const source = commitOf('c', 0, { outgoing: [outgoing('x', START), outgoing('y', START + 1)] });

export const VICTIMS: readonly Victim[] = [
  {
    name: 'a start that claims, consumes and opens work of every kind',
    before: [source],
    commit: commitOf('a', 0, {
      work: everyKind('a', 1),
      outgoing: [outgoing('a:1:0', START + 2), outgoing('a:1:1', START + 3)],
      consumes: 'x',
      claims: [claim('ab', 'a'), claim('a', 'a')],
    }),
  },
  {
    name: 'a step that replaces, deletes and opens work, claims, releases and consumes',
    before: [source, commitOf('a', 0, { work: everyKind('a', 1), claims: [claim('a', 'a')] })],
    commit: commitOf('a', 1, {
      row: { incidents: 2, businessKey: 'PO-1' },
      work: [
        { op: 'delete', work: 'timer', id: 'a:3' },
        { op: 'delete', work: 'incident', id: 'a:6' },
        ...puts(userTask('a', 2, { task: { assignee: 'bob' } }), job('a', 9), job('a', 1)),
      ],
      outgoing: [outgoing('a:2:0', START + 2)],
      consumes: 'y',
      claims: [claim('b', 'a')],
      releases: ['key a'],
    }),
  },
  {
    name: 'the end of an instance',
    before: [
      source,
      commitOf('a', 0, { work: everyKind('a', 1), claims: [claim('a', 'a')] }),
      commitOf('a', 1, { work: everyKind('a', 11) }),
      commitOf('ab', 0, { work: everyKind('ab', 1) }),
    ],
    commit: commitOf('a', 2, {
      row: { status: 'completed', endedAt: START + 9 },
      work: [{ op: 'delete', work: 'job', id: 'a:1' }, ...puts(job('a', 20))],
      outgoing: [outgoing('a:3:0', START + 2)],
      consumes: 'x',
      releases: ['key a'],
      ended: true,
    }),
  },
  {
    name: 'the first commit of an entity, which claims, consumes and tells others',
    before: [source],
    commit: entityCommit('period/1', 0, {
      fields: { status: 'open', person: 'ann' },
      outgoing: [outgoing('period/1:1:0', START + 2), outgoing('period/1:1:1', START + 3)],
      consumes: 'x',
      claims: [claim('ab', 'period/1:1:0'), claim('a', 'period/1:1:0')],
    }),
  },
  {
    name: 'a step of an entity, which claims, releases, consumes and tells another',
    before: [
      source,
      entityCommit('entry/1', 0, {
        fields: { status: 'open', person: 'ann' },
        claims: [claim('a', 'entry/1')],
      }),
    ],
    commit: entityCommit('entry/1', 1, {
      fields: { status: 'posted' },
      outgoing: [outgoing('entry/1:2:0', START + 2)],
      consumes: 'y',
      claims: [claim('b', 'entry/1:2:0')],
      releases: ['key a'],
    }),
  },
];

export const commitAny = (store: Store, commit: AnyCommit): Promise<CommitResult> =>
  'entityId' in commit ? store.commitEntity(commit) : store.commit(commit);

export const idOf = (commit: AnyCommit): string =>
  'entityId' in commit ? commit.entityId : commit.instanceId;

/** Where the instance or entity of a commit stands; 0 where there is none. */
export async function revisionOf(store: Store, commit: AnyCommit): Promise<number> {
  const id = idOf(commit);
  const found = 'entityId' in commit ? await store.loadEntity(id) : await store.load(id);
  return found?.revision ?? 0;
}

/** A later commit of what `commit` is of; only an instance has work and an end. */
export function followUp(
  commit: AnyCommit,
  revision: number,
  fields: Partial<Omit<Commit, 'row'>>,
): AnyCommit {
  if (!('entityId' in commit)) return commitOf(commit.instanceId, revision, fields);
  const { consumes, releases = [] } = fields;
  const taken = consumes === undefined ? {} : { consumes };
  return entityCommit(commit.entityId, revision, { releases, ...taken });
}

export async function commitAll(store: Store, commits: readonly AnyCommit[]): Promise<void> {
  for (const commit of commits) {
    const { kind } = await commitAny(store, commit);
    if (kind !== 'committed') throw new Error(`Expected a commit, but got ${kind}.`);
  }
}
