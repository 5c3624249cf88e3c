import type { HistoryBatch } from './batch.ts';

/**
 * The batch without the value and the salt kept under `digest`; undefined where there is no such
 * value or it is erased already. The salt goes too: with it, a short value could be guessed.
 */
export function eraseValue(batch: HistoryBatch, digest: string): HistoryBatch | undefined {
  const value = batch.detached?.[digest];
  if (!value || value.value === null) return undefined;
  return { ...batch, detached: { ...batch.detached, [digest]: { salt: '', value: null } } };
}

/** The batch with `to` in the place of the value `from` and its salt; undefined where that is not there. */
export function replaceValue(
  batch: HistoryBatch,
  digest: string,
  { from, to }: { readonly from: string; readonly to: string },
): HistoryBatch | undefined {
  if (batch.detached?.[digest]?.value !== from) return undefined;
  return { ...batch, detached: { ...batch.detached, [digest]: { salt: '', value: to } } };
}
