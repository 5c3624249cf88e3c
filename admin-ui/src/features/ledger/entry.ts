import type { LedgerEntry, LedgerPeriod } from '@waybill/engine';
import { getEntry } from '../../api/get-entry.ts';
import { listEntries } from '../../api/list-entries.ts';
import { listPeriods } from '../../api/list-periods.ts';
import type { QueryOfRoute } from '../../api/query-of-route.ts';
import type { Language } from '../../i18n/languages.ts';

export type Entry = LedgerEntry;
export type Period = LedgerPeriod;
type Step = NonNullable<Entry['decided']>;
export type { Step };

/** The contract says JSON; these are the engine's own entries and periods. */
export async function readEntries(query: QueryOfRoute<'listEntries'>) {
  const { items, ...rest } = await listEntries(query);
  return { ...rest, items: items as unknown as readonly Entry[] };
}

/** Why, in the reader's language where it was given in both. */
export const reasonIn = ({ reason, reasonEn }: Entry, language: Language): string =>
  language === 'en' ? (reasonEn ?? reason) : reason;

export const readEntry = async (id: string): Promise<Entry> =>
  (await getEntry(id)) as unknown as Entry;

export const readPeriods = async (): Promise<readonly Period[]> =>
  (await listPeriods()).items as unknown as readonly Period[];
