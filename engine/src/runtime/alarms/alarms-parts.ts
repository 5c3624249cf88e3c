import { WaybillError } from '../../errors/failure.ts';
import { ALARM, PACE, paceName, type AlarmState, type PaceState } from '../../alarms/index.ts';
import type { ProcessModel } from '../../model/index.ts';
import type { Definitions } from '../definitions.ts';
import type { EngineContext } from '../engine-context.ts';
import type { EntityHandler, EntityOutcome } from '../entity/handle-entity.ts';
import type { Records } from '../records/records-api.ts';
import type { RuleSets } from '../rule-sets.ts';

/** What every part of the alarms shares. */
export interface AlarmsParts {
  readonly context: EngineContext;
  readonly entities: EntityHandler;
  readonly definitions: Definitions;
  readonly rules: RuleSets;
  readonly records: Records;
}

/** By whom what nobody asked for is done. */
export const ALARMS = { id: 'alarms', by: 'system' } as const;

export const changeAlarm = (
  { entities }: AlarmsParts,
  name: string,
  command: Parameters<typeof ALARM.decide>[1],
  claims: readonly string[] = [],
): Promise<EntityOutcome<AlarmState>> => entities.handle(ALARM, { name, command, claims });

export function stateOf(outcome: EntityOutcome<AlarmState>): AlarmState {
  if (outcome.kind === 'done') return outcome.state;
  if (outcome.kind === 'refused') throw new WaybillError(outcome.failure);
  throw new Error(`Expected no claim of an alarm, but "${outcome.key}" is taken.`);
}

export async function findAlarms(
  { context }: AlarmsParts,
  where: Readonly<Record<string, string>>,
  { limit, after }: { readonly limit: number; readonly after?: string },
): Promise<readonly AlarmState[]> {
  const found = await context.store.entities({
    ...{ kind: ALARM.kind, where, limit },
    ...(after !== undefined && { after: `${ALARM.kind}/${after}` }),
  });
  // Only the handler of entities writes snapshots of the kind.
  return found.map(({ snapshot }) => JSON.parse(snapshot) as AlarmState);
}

/** The element of a process by whose last completion what is `due` has been done. */
export const dueUntil = (model: ProcessModel | undefined): string | undefined =>
  model?.root.properties['dueUntil'];

export const paceOf = async (
  { entities }: AlarmsParts,
  processId: string,
  until?: string,
): Promise<PaceState | undefined> =>
  (await entities.load<PaceState>(PACE, paceName(processId, until)))?.state;
