import type { HistoryBatch } from '../../history/batch.ts';
import type { OutgoingCommand } from '../../ports/index.ts';
import { WaybillError } from '../../errors/failure.ts';
import { tooLargeFailure } from './failures.ts';
import type { HomeCommit } from './home-commit.ts';
import { lastChanges } from './work.ts';
import type { WorkWrite } from './work.ts';

/** All of a commit that belongs into other collections than its home. */
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

export function fanOutOf(commit: HomeCommit, releases: readonly Release[]): FanOut {
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
export function outboxContent(fanOut: FanOut, { id, snapshot, document }: HomeCommit): string {
  const content = JSON.stringify(fanOut);
  const texts = [content, snapshot, ...Object.values(document).flat()].map(String);
  // A UTF-16 unit takes three bytes at most.
  if (texts.reduce((sum, { length }) => sum + length, 0) * 3 < LIMIT) return content;
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  if (bytes > LIMIT) throw new WaybillError(tooLargeFailure(id, bytes));
  return content;
}
