import { ALARM, PACE } from '../../alarms/index.ts';
import { CONNECTOR, OUTSIDE_CALL } from '../../connectors/index.ts';
import { DRAFT } from '../../drafts/index.ts';
import type { EntityCommand, EntityType } from '../../entity/entity-type.ts';
import { ATTACHMENTS, FILE } from '../../files/index.ts';
import { applyBatch } from '../../history/index.ts';
import { ORDER_MESSAGE } from '../../intake/index.ts';
import { ENTRY, PERIOD } from '../../ledger/index.ts';
import type { Variables } from '../../model/index.ts';
import {
  ACCESS,
  DEPARTMENT,
  DISCUSSION,
  SESSION,
  TASK_FILTERS,
  TOKEN,
  USER,
} from '../../people/index.ts';
import { IMPORT, RECORD } from '../../records/index.ts';
import { ARCHIVE, HOLD, RETENTION } from '../../retention/index.ts';
import type { EntityCommit, EntityFields } from '../../ports/index.ts';
import type { EntityHandler, EntityOutcome } from './handle-entity.ts';

type HistoryBatch = EntityCommit['batch'];

/** What is done with entities whose kind is known by its id alone. */
interface KnownType {
  /** Carries out a command that another entity has sent. */
  readonly receive: (
    handler: EntityHandler,
    request: { readonly name: string; readonly command: Variables; readonly consumes: string },
  ) => Promise<EntityOutcome<unknown>>;
  /** The state and the fields that the history makes. */
  readonly fold: (batches: readonly HistoryBatch[]) => Folded;
  /** Of a snapshot of its kind: names of the fields that hold personal values. */
  readonly personalFields: (snapshot: string) => readonly string[];
}

interface Folded {
  readonly state: unknown;
  readonly fields: EntityFields;
}

function known<S, C extends EntityCommand, E extends object>(type: EntityType<S, C, E>): KnownType {
  return {
    receive: (handler, { command, ...request }) =>
      // An entity of this release has written it, for this kind.
      handler.handle(type, { ...request, command: command as unknown as C }),
    fold: (batches) => {
      let state: S | undefined;
      for (const batch of batches) state = applyBatch<S, E>(state, batch, type.evolve);
      const fields = state === undefined ? {} : type.fields(state);
      return { state, fields };
    },
    // Only the handler of entities writes snapshots of the kind.
    personalFields: (snapshot) => type.personalFields?.(JSON.parse(snapshot) as S) ?? [],
  };
}

const TYPES: ReadonlyMap<string, KnownType> = new Map([
  [ENTRY.kind, known(ENTRY)],
  [PERIOD.kind, known(PERIOD)],
  [RECORD.kind, known(RECORD)],
  [IMPORT.kind, known(IMPORT)],
  [USER.kind, known(USER)],
  [SESSION.kind, known(SESSION)],
  [TOKEN.kind, known(TOKEN)],
  [DEPARTMENT.kind, known(DEPARTMENT)],
  [ACCESS.kind, known(ACCESS)],
  [DISCUSSION.kind, known(DISCUSSION)],
  [TASK_FILTERS.kind, known(TASK_FILTERS)],
  [ALARM.kind, known(ALARM)],
  [PACE.kind, known(PACE)],
  [FILE.kind, known(FILE)],
  [ATTACHMENTS.kind, known(ATTACHMENTS)],
  [ORDER_MESSAGE.kind, known(ORDER_MESSAGE)],
  [DRAFT.kind, known(DRAFT)],
  [RETENTION.kind, known(RETENTION)],
  [HOLD.kind, known(HOLD)],
  [ARCHIVE.kind, known(ARCHIVE)],
  [CONNECTOR.kind, known(CONNECTOR)],
  [OUTSIDE_CALL.kind, known(OUTSIDE_CALL)],
]);

/** The type of `<kind>/<name>`; an unknown kind is a bug or the file of a later release. */
export function entityTypeOf(entityId: string): KnownType {
  const kind = entityId.slice(0, entityId.indexOf('/'));
  const type = TYPES.get(kind);
  if (!type) throw new Error(`Expected a known kind of entity, but got "${kind}".`);
  return type;
}

export const entityName = (entityId: string): string => entityId.slice(entityId.indexOf('/') + 1);
