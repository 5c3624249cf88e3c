import { getInstanceHistory, type HistoryEntry } from '../../api/get-instance-history.ts';

const PAGE = 500;
/** Ten thousand commits: as much as is looked at as a whole. */
const PAGES = 20;

interface History {
  readonly entries: readonly HistoryEntry[];
  /** It is longer than what was read. */
  readonly cut: boolean;
}

/** The history of an instance from its start. */
export async function readHistory(instanceId: string, signal: AbortSignal): Promise<History> {
  const entries: HistoryEntry[] = [];
  let after: string | undefined;
  for (let page = 0; page < PAGES; page += 1) {
    const query = { limit: PAGE, ...(after !== undefined && { after }) };
    const { items, next } = await getInstanceHistory(instanceId, query, signal);
    entries.push(...items);
    if (next === undefined) return { entries, cut: false };
    after = next;
  }
  return { entries, cut: true };
}
