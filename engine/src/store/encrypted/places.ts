import type { HistoryBatch } from '../../history/batch.ts';

/** What an encrypted text is bound to: moved anywhere else, it cannot be decrypted. */
export const snapshotPlace = (id: string, revision: number): string => `${id}:${String(revision)}`;

export const detachedPlace = (
  { instanceId, revision }: Pick<HistoryBatch, 'instanceId' | 'revision'>,
  digest: string,
): string => `${instanceId}:${String(revision)}:${digest}`;

export const outgoingPlace = (id: string): string => `outgoing ${id}`;

export const messagePlace = (id: string): string => `message ${id}`;

export const answerPlace = (id: string): string => `answer ${id}`;
