import type { Json, Variables } from '../model/index.ts';
import type { Engine } from '../runtime/engine-api.ts';
import { attempt } from './attempt.ts';
import type { Difference } from './difference.ts';
import { evaluateValues } from './evaluate-values.ts';
import { overlayMembers } from './overlay-members.ts';
import { valueScope, type ScenarioRun } from './scenario-run.ts';
import type { GivenRecord } from './scenario.ts';

const GIVER = { actor: { id: 'scenario', by: 'system' } } as const;

/** Creates the records that are there before the start; undefined where all went as it should. */
export async function giveRecords(
  run: ScenarioRun,
  input: Variables = {},
): Promise<readonly Difference[] | undefined> {
  const { records = [] } = run.scenario;
  if (records.length === 0) return undefined;
  const firstKeys = await readFirstKeys(run.engine);
  const given = new Map<string, PlacedRecord>();
  for (const [index, record] of records.entries()) {
    const at = `records[${index}]`;
    const stopped = await attempt(run, at, () => {
      const values = evaluateValues(record.values, valueScope(run, `${at}.values`, input));
      place(given, { type: record.type, values, at }, firstKeys.get(record.type));
      return Promise.resolve();
    });
    if (stopped) return stopped;
  }
  return createAll(run, given);
}

interface PlacedRecord extends GivenRecord {
  /** Path in the scenario. */
  readonly at: string;
}

/** The field that is each type's first unique key, by type. */
async function readFirstKeys({ records }: Engine): Promise<ReadonlyMap<string, string>> {
  const types = await records.types();
  return new Map(
    types.flatMap(({ id, unique: [first] }) =>
      first?.[0] !== undefined && first.length === 1 ? [[id, first[0]] as const] : [],
    ),
  );
}

/** A record of the same key as one before lies on top of that. */
function place(
  given: Map<string, PlacedRecord>,
  record: PlacedRecord,
  firstKey: string | undefined,
): void {
  const key: Json | undefined = firstKey === undefined ? undefined : record.values[firstKey];
  const name = key === undefined ? record.at : JSON.stringify([record.type, key]);
  const before = given.get(name);
  const values = before ? overlayMembers(before.values, record.values) : record.values;
  given.set(name, { ...record, values });
}

async function createAll(
  run: ScenarioRun,
  given: ReadonlyMap<string, PlacedRecord>,
): Promise<readonly Difference[] | undefined> {
  for (const [name, { type, values, at }] of given) {
    const stopped = await attempt(run, at, async () => {
      // Several scenarios may be played on one store, as in the demo.
      await run.engine.records.create(type, values, { ...GIVER, idempotencyKey: `given:${name}` });
    });
    if (stopped) return stopped;
  }
  return undefined;
}
