import { definitionUsed } from '../../history/index.ts';
import {
  executedClauses,
  sourceFacts,
  type Carrier,
  type ExecutedClause,
  type Stage,
} from '../../policies/index.ts';
import type { Engine } from '../../runtime/engine-api.ts';
import type { HistoryEntry } from '../../runtime/engine-values.ts';
import { allEntries } from '../store/all-entries.ts';
import { processSource, resourceSource } from '../../runtime/policies/deployed-sources.ts';

/** An instance, as far as its definitions and history can be looked up. */
interface Run {
  readonly id: string;
  readonly processId: string;
}

/** Reads what instances have executed; definitions and rule sets are read once for all of them. */
export function createExecutedReader(
  engine: Engine,
): (run: Run) => Promise<readonly ExecutedClause[]> {
  const processes = new Map<string, Promise<readonly Carrier[]>>();
  let ruleSets: Promise<readonly Carrier[]> | undefined;
  const carriersOf = async (processId: string, version: number): Promise<readonly Carrier[]> => {
    const key = JSON.stringify([processId, version]);
    const known = processes.get(key) ?? processCarriers(engine, processId, version);
    processes.set(key, known);
    ruleSets ??= ruleSetCarriers(engine);
    return [...(await known), ...(await ruleSets)];
  };
  return async ({ id, processId }) => {
    const stages: Stage[] = [];
    for (const { version, history } of byVersion(await allEntries(engine, id)))
      stages.push({ history, carriers: await carriersOf(processId, version) });
    return executedClauses(stages);
  };
}

/** Cut where the instance goes on by another version. */
function byVersion(entries: readonly HistoryEntry[]) {
  const stages: { readonly version: number; readonly history: HistoryEntry[] }[] = [];
  for (const entry of entries) {
    const [, version] = entry.events.flatMap((event) => definitionUsed(event) ?? []);
    if (typeof version === 'number') stages.push({ version, history: [] });
    stages.at(-1)?.history.push(entry);
  }
  return stages;
}

async function processCarriers(
  engine: Engine,
  processId: string,
  version: number,
): Promise<readonly Carrier[]> {
  const definition = await engine.definition(processId, version);
  return definition ? (await sourceFacts(processSource(definition))).carriers : [];
}

/** Every version: history says which was evaluated. */
async function ruleSetCarriers(engine: Engine): Promise<readonly Carrier[]> {
  const sources = (await engine.resources('rule-set')).map(resourceSource);
  return (await Promise.all(sources.map(sourceFacts))).flatMap(({ carriers }) => carriers);
}
