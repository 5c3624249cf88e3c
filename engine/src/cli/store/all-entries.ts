import type { Engine } from '../../runtime/engine-api.ts';
import type { HistoryEntry } from '../../runtime/engine-values.ts';

const PAGE = 500;

/** The whole history of an instance, oldest first. */
export async function allEntries(
  engine: Engine,
  instanceId: string,
): Promise<readonly HistoryEntry[]> {
  const entries: HistoryEntry[] = [];
  for (;;) {
    const page = await engine.history(instanceId, entries.length + 1, PAGE);
    entries.push(...page);
    if (page.length < PAGE) return entries;
  }
}
