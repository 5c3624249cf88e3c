import type { Effect } from '../kernel/index.ts';
import type { Store } from '../ports/index.ts';
import type { LoadedInstance } from './load-instance.ts';

/** By work id: when the job, user task or incident was made, where a put replaces one that there is. */
export type CreationTimes = ReadonlyMap<string, number>;

const NONE: CreationTimes = new Map();

type Replacing = Extract<Effect, { kind: 'put-job' | 'put-user-task' }>;

/** A task that is claimed stays in its place of the list. Gives a promise only where one is replaced. */
export function creationTimes(
  store: Store,
  loaded: LoadedInstance | undefined,
  effects: readonly Effect[],
): CreationTimes | Promise<CreationTimes> {
  if (!loaded) return NONE;
  const { executions } = loaded.state;
  const replacing = effects.filter(isPut).filter(({ key }) => executions[key]?.work !== undefined);
  const raised = raisedBefore(loaded.state, effects);
  return replacing.length === 0 ? raised : readTimes(store, loaded.state.id, replacing, raised);
}

function raisedBefore(
  { id, incidents }: LoadedInstance['state'],
  effects: readonly Effect[],
): CreationTimes {
  const times = effects.flatMap((effect): readonly (readonly [string, number])[] => {
    const incident = effect.kind === 'put-incident' ? incidents[effect.key] : undefined;
    return incident ? [[`${id}:${String(incident.key)}`, incident.raisedAt]] : [];
  });
  return times.length === 0 ? NONE : new Map(times);
}

const isPut = (effect: Effect): effect is Replacing =>
  effect.kind === 'put-job' || effect.kind === 'put-user-task';

async function readTimes(
  store: Store,
  instanceId: string,
  replacing: readonly Replacing[],
  known: CreationTimes,
): Promise<CreationTimes> {
  const times = new Map(known);
  for (const { kind, key } of replacing) {
    const id = `${instanceId}:${String(key)}`;
    const item = kind === 'put-job' ? await store.job(id) : await store.userTask(id);
    if (item) times.set(id, item.createdAt);
  }
  return times;
}
