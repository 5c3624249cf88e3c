import { allEntries } from './ledger-queries.ts';
import type { LedgerParts } from './ledger-context.ts';

/** Id of the next counter-entry of an entry: its own with `-r1`, `-r2`, … after rejected ones. */
export async function reversalId(
  parts: Pick<LedgerParts, 'context'>,
  entryId: string,
): Promise<string> {
  const before = await allEntries(parts, { reverses: entryId });
  return `${entryId}-r${String(before.length + 1)}`;
}
