import {
  executedClauses,
  sourceFacts,
  type Carrier,
  type ExecutedClause,
} from '../../policies/index.ts';
import type { Engine } from '../../runtime/engine-api.ts';
import { allEntries } from '../store/all-entries.ts';
import { processSource, resourceSource } from '../../runtime/policies/deployed-sources.ts';

/** An instance, as far as its definition and history can be looked up. */
interface Run {
  readonly id: string;
  readonly processId: string;
  readonly version: number;
}

/** Reads what instances have executed; definitions and rule sets are read once for all of them. */
export function createExecutedReader(
  engine: Engine,
): (run: Run) => Promise<readonly ExecutedClause[]> {
  const processes = new Map<string, Promise<readonly Carrier[]>>();
  let ruleSets: Promise<readonly Carrier[]> | undefined;
  return async ({ id, processId, version }) => {
    const key = JSON.stringify([processId, version]);
    const known = processes.get(key) ?? processCarriers(engine, processId, version);
    processes.set(key, known);
    ruleSets ??= ruleSetCarriers(engine);
    return executedClauses(await allEntries(engine, id), [...(await known), ...(await ruleSets)]);
  };
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
