import type { HistoryBatch } from '../../history/batch.ts';

/** What an encrypted text is bound to: moved anywhere else, it cannot be decrypted. */
export const snapshotPlace = (entityId: string, revision: number): string =>
  `${entityId}:${String(revision)}`;

export const detachedPlace = (
  { instanceId, revision }: Pick<HistoryBatch, 'instanceId' | 'revision'>,
  digest: string,
): string => `${instanceId}:${String(revision)}:${digest}`;
