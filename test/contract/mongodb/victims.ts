import type { Commit, Store } from '../../../engine/src/ports/index.ts';
import {
  commitOf,
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

/** A commit that is struck, and what was there before it. */
export interface Victim {
  readonly name: string;
  readonly before: readonly Commit[];
  readonly commit: Commit;
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
];

export async function commitAll(store: Store, commits: readonly Commit[]): Promise<void> {
  for (const commit of commits) {
    const { kind } = await store.commit(commit);
    if (kind !== 'committed') throw new Error(`Expected a commit, but got ${kind}.`);
  }
}
