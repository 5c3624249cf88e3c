import type { HistoryBatch } from '../../history/batch.ts';
import type { Commit, OutgoingCommand } from '../../ports/index.ts';
import { WaybillError } from '../../errors/failure.ts';
import { tooLargeFailure } from './failures.ts';
import { lastChanges } from './work.ts';
import type { WorkWrite } from './work.ts';

/** All of a commit that belongs into other collections than that of the instances. */
export interface FanOut {
  readonly batch: HistoryBatch;
  readonly work: readonly WorkWrite[];
  readonly ended: boolean;
  readonly outgoing: readonly OutgoingCommand[];
  /** Of the first outgoing command. */
  readonly sequence: number;
  readonly consumes?: string;
  readonly claims: readonly string[];
  readonly releases: readonly Release[];
}

export interface Release {
  readonly key: string;
  /** Of the commit that made the claim: a later claim of the key is another's. */
  readonly commit: string;
}

export function fanOutOf(commit: Commit, releases: readonly Release[]): FanOut {
  const { batch, ended, outgoing, consumes, claims } = commit;
  return {
    ...{ batch, ended, outgoing, releases },
    work: ended ? [] : lastChanges(commit.work),
    sequence: nextSequence(outgoing.length),
    claims: claims.map(({ key }) => key),
    ...(consumes === undefined ? {} : { consumes }),
  };
}

let sequence = 0;

/** Rises within a process, and by the clock between processes: see `OutgoingDocument`. */
export function nextSequence(count: number): number {
  const first = Math.max(sequence + 1, Date.now() * 1_000);
  sequence = first + count;
  return first;
}

/** A document of MongoDB has 16 MiB; fields and names beside the texts take little. */
const LIMIT = 15 * 1024 * 1024;

/** As text for the outbox; refuses what the server would refuse midway. */
export function outboxContent(fanOut: FanOut, { instanceId, snapshot }: Commit): string {
  const content = JSON.stringify(fanOut);
  // A UTF-16 unit takes three bytes at most.
  if ((content.length + snapshot.length) * 3 < LIMIT) return content;
  const bytes = Buffer.byteLength(content) + Buffer.byteLength(snapshot);
  if (bytes > LIMIT) throw new WaybillError(tooLargeFailure(instanceId, bytes));
  return content;
}
