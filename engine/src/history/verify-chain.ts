import { fail, ok } from '../errors/failure.ts';
import type { Failure, Result } from '../errors/failure.ts';
import { markerOf } from './attach.ts';
import type { HistoryBatch } from './batch.ts';
import { chainOwner } from './chain-owner.ts';
import { MARKER } from './detach.ts';
import { batchText, NO_HASH } from './chain-batch.ts';
import { isEncrypted } from './encrypted-text.ts';
import type { Hash } from './hash.ts';

export interface ChainHead {
  readonly revision: number;
  readonly hash: string;
}

export interface ErasedValue {
  readonly revision: number;
  readonly digest: string;
}

export interface VerifiedChain {
  readonly batches: number;
  /** Absent where there is no batch. */
  readonly head?: ChainHead;
  /** Values that were taken away; their digests still stand in the chain. */
  readonly erased: readonly ErasedValue[];
  /** Values that are encrypted, and so were not compared with their digests. */
  readonly encrypted: number;
}

/**
 * Checks an instance's history from its first batch on: that revisions count 1, 2, …, that each
 * batch names the hash of the one before and has its own, and that kept values have their digests.
 * With `known`, what a seal or the instance row says the newest is, a cut end is found too.
 */
export function verifyChain(
  batches: Iterable<HistoryBatch>,
  hash: Hash,
  known?: ChainHead,
): Result<VerifiedChain> {
  const erased: ErasedValue[] = [];
  let encrypted = 0;
  let head: ChainHead | undefined;
  let instanceId: string | undefined;
  for (const batch of batches) {
    instanceId ??= batch.instanceId;
    const failure = linkFailure(batch, head, instanceId) ?? contentFailure(batch, hash, erased);
    if (failure) return fail(failure);
    encrypted += encryptedIn(batch);
    head = { revision: batch.revision, hash: batch.hash };
  }
  const cut = known && headFailure(head, known, instanceId);
  if (cut) return fail(cut);
  const count = head?.revision ?? 0;
  return ok({ batches: count, erased, encrypted, ...(head && { head }) });
}

function linkFailure(
  batch: HistoryBatch,
  before: ChainHead | undefined,
  instanceId: string,
): Failure | undefined {
  const expected = (before?.revision ?? 0) + 1;
  if (batch.instanceId !== instanceId)
    return broken(
      'HISTORY_GAP',
      batch,
      `to follow in "${instanceId}"`,
      'it is of another instance',
    );
  if (batch.revision !== expected)
    return broken(
      'HISTORY_GAP',
      batch,
      `to be revision ${expected}`,
      'a batch is missing or moved',
    );
  if (batch.prevHash !== (before?.hash ?? NO_HASH))
    return broken('HISTORY_CHAIN_BROKEN', batch, 'to name the hash before it', 'it names another');
  return undefined;
}

function contentFailure(
  batch: HistoryBatch,
  hash: Hash,
  erased: ErasedValue[],
): Failure | undefined {
  if (hash(batch.prevHash + batchText(batch)) !== batch.hash)
    return broken(
      'HISTORY_HASH_WRONG',
      batch,
      'to be as it was written',
      'its content has changed',
    );
  for (const digest of markersIn(batch)) {
    const kept = batch.detached?.[digest];
    const expected = `to keep the value ${digest} as it was written`;
    if (!kept) return broken('HISTORY_VALUE_WRONG', batch, expected, 'it is gone without a trace');
    if (kept.value === null) erased.push({ revision: batch.revision, digest });
    else if (!isEncrypted(kept.value) && hash(kept.salt + kept.value) !== digest)
      return broken('HISTORY_VALUE_WRONG', batch, expected, 'it has changed');
  }
  return undefined;
}

const encryptedIn = ({ detached = {} }: HistoryBatch): number =>
  Object.values(detached).filter(({ value }) => value !== null && isEncrypted(value)).length;

/** Digests of the values kept beside a batch, also those inside one another. */
function markersIn({ events, detached }: HistoryBatch): ReadonlySet<string> {
  const digests = new Set<string>();
  const revive = (_name: string, value: unknown): unknown => {
    const digest = typeof value === 'object' && value !== null ? markerOf(value) : undefined;
    if (digest === undefined || digests.has(digest)) return value;
    digests.add(digest);
    collect(detached?.[digest]?.value ?? '');
    return value;
  };
  const collect = (text: string): void => {
    if (!text.includes(MARKER)) return;
    try {
      JSON.parse(text, revive);
    } catch {
      // A kept value that is no JSON any more fails its own digest; nothing inside it counts.
      return;
    }
  };
  collect(events);
  return digests;
}

function headFailure(
  head: ChainHead | undefined,
  known: ChainHead,
  instanceId: string | undefined,
): Failure | undefined {
  if (head?.revision === known.revision && head.hash === known.hash) return undefined;
  return {
    code: 'HISTORY_TRUNCATED',
    message: `Expected the history of ${chainOwner(instanceId ?? 'unknown')} to end with revision ${known.revision} and hash ${known.hash}, but it ends with revision ${head?.revision ?? 0} and hash ${head?.hash ?? NO_HASH}.`,
    mend: 'Restore the missing batches from a backup.',
  };
}

function broken(code: string, batch: HistoryBatch, expected: string, but: string): Failure {
  return {
    code,
    message: `Expected revision ${batch.revision} of ${chainOwner(batch.instanceId)} ${expected}, but ${but}.`,
    mend: 'Restore the batch from a backup, and find out who can write to the store.',
  };
}
