import type { HistoryBatch } from './batch.ts';
import type { Hash } from './hash.ts';

/** What stands before the first batch of every instance. */
export const NO_HASH = '0'.repeat(64);

export type BatchContent = Omit<HistoryBatch, 'prevHash' | 'hash'>;

/**
 * Links a batch to the one before: `previous` is its hash, undefined for the first of an instance.
 * One hash covers the whole commit: SHA-256 of the previous hash and the batch's canonical JSON.
 */
export function chainBatch(
  previous: string | undefined,
  content: BatchContent,
  hash: Hash,
): HistoryBatch {
  const prevHash = previous ?? NO_HASH;
  return { ...content, prevHash, hash: hash(prevHash + batchText(content)) };
}

/**
 * Canonical JSON (RFC 8785) of a batch without its hashes and detached values, `events` being the
 * array it is the text of. Written out by hand, since every commit waits for it.
 */
export function batchText(content: BatchContent): string {
  const { actor, command, events, format, instanceId, revision, time } = content;
  const who = `{"by":${JSON.stringify(actor.by)},"id":${JSON.stringify(actor.id)}}`;
  const head = `{"actor":${who},"command":${JSON.stringify(command)},"events":${events}`;
  const id = JSON.stringify(instanceId);
  return `${head},"format":${format},"instanceId":${id},"revision":${revision},"time":${time}}`;
}
