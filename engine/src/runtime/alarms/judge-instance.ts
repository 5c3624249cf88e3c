import { predict, usualStay, type Prediction } from '../../alarms/index.ts';
import { visibleVariables, type InstanceState } from '../../kernel/index.ts';
import type { Json, ProcessModel, Variables } from '../../model/index.ts';
import type { InstanceRow, StoredInstance } from '../../ports/index.ts';
import { dueUntil, paceOf, type AlarmsParts } from './alarms-parts.ts';
import { dueAt, iso, type JudgedThing } from './judged-thing.ts';

const ROOT = 1;
const HOUR = 3_600_000;

/**
 * An instance: whether it is late, will be, stands still, or is over its credit. Properties of its
 * process name the variables `due`, `exposure`, `limit`, and the element `dueUntil`.
 */
export async function judgeInstance(parts: AlarmsParts, id: string): Promise<JudgedThing> {
  const stored = await parts.context.store.load(id);
  if (stored?.row.status !== 'active') return { subject: { kind: 'instance', id, groups: [] } };
  const place = await placeOf(parts, stored);
  const { now, since, elements, state } = place;
  const pace = await paceOf(parts, stored.row.processId, place.until);
  const prediction = predict(pace, place);
  const stays = elements.flatMap((element) => usualStay(pace, element) ?? []);
  const properties = place.model?.root.properties ?? {};
  const named = namedValues(properties, visibleVariables(state, ROOT));
  const inputs: Variables = {
    ...{ now: iso(now), finished: false, lastMovedAt: iso(since) },
    ...given('dueAt', dueAt(named.due, parts.context.timeZone)),
    ...given('predictedAt', prediction && iso(prediction.by)),
    // The longest: as long as one branch usually stays, nothing stands still.
    ...given('usualHours', stays.length === elements.length ? longest(stays) : undefined),
    ...given('exposure', decimal(named.exposure)),
    ...given('limit', decimal(named.limit)),
  };
  return { subject: subjectOf(stored.row), inputs, ...(prediction && { prediction }) };
}

export async function predictInstance(
  parts: AlarmsParts,
  id: string,
): Promise<Prediction | undefined> {
  const stored = await parts.context.store.load(id);
  if (stored?.row.status !== 'active') return undefined;
  const place = await placeOf(parts, stored);
  return predict(await paceOf(parts, stored.row.processId, place.until), place);
}

async function placeOf(
  { context, definitions }: AlarmsParts,
  { row, revision, snapshot }: StoredInstance,
) {
  // Only the command handler writes snapshots of instances.
  const state = JSON.parse(snapshot) as InstanceState;
  const [newest] = await context.store.history(row.id, revision, 1);
  const since = newest?.time ?? row.startedAt;
  const read = await definitions.model(row.processId, row.version);
  const model = read.ok ? read.value : undefined;
  const elements = elementsOf(state);
  const until = dueUntil(model);
  const now = context.clock.now();
  return { state, since, now, elements, until, model, nameOf: namesIn(model) };
}

/** Names of elements as people read them; their ids where they have none. */
const namesIn = (model: ProcessModel | undefined) => (element: string) => {
  const { name = element, properties = {} } = model?.nodes[element] ?? {};
  return { zh: name, en: properties['name:en'] ?? name };
};

/** Where something waits: executions that nothing runs inside of. */
const elementsOf = ({ executions }: InstanceState): readonly string[] => [
  ...new Set(
    Object.values(executions)
      .filter(({ live, phase }) => live === 0 && phase !== 'joining')
      .map(({ element }) => element),
  ),
];

const subjectOf = ({ id, processId, businessKey }: InstanceRow) => ({
  ...{ kind: 'instance' as const, id, processId, groups: [] },
  ...(businessKey !== undefined && { businessKey }),
});

function namedValues(properties: Readonly<Record<string, string>>, variables: Variables) {
  const value = (property: string): Json | undefined => {
    const path = properties[property];
    return path === undefined ? undefined : valueAt(variables, path.split('.'));
  };
  return { due: value('due'), exposure: value('exposure'), limit: value('limit') };
}

function valueAt(value: Json | Variables, [name, ...rest]: readonly string[]): Json | undefined {
  if (typeof value !== 'object' || value === null || name === undefined) return undefined;
  const found = Object.entries(value).find(([key]) => key === name)?.[1];
  return rest.length === 0 || found === undefined ? found : valueAt(found, rest);
}

const given = (name: string, value: Json | undefined): Variables =>
  value === undefined ? {} : { [name]: value };

const longest = (stays: readonly number[]): number | undefined =>
  stays.length === 0 ? undefined : Math.max(...stays) / HOUR;

function decimal(value: Json | undefined): string | undefined {
  const text = typeof value === 'number' ? String(value) : value;
  return typeof text === 'string' && /^\d+(\.\d+)?$/.test(text) ? text : undefined;
}
