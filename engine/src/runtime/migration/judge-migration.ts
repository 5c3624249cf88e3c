import type { Failure } from '../../errors/failure.ts';
import { decide, findObstacles, type Event, type InstanceState } from '../../kernel/index.ts';
import { migrateCommand } from '../../migration/index.ts';
import { commandContext, type EngineContext } from '../engine-context.ts';
import type { MigrationVerdict } from './migration-api.ts';
import type { PreparedMigration } from './prepare-migration.ts';

/** What migrating an instance as it is now would give; writes nothing. */
export function judgeMigration(
  context: EngineContext,
  { request, model, plan }: PreparedMigration,
  state: InstanceState,
): MigrationVerdict {
  const { processId, from: fromVersion, to: toVersion } = request;
  const { id: instanceId, version } = state;
  if (state.processId === processId && version === toVersion) return unchanged(instanceId);
  const command = migrateCommand(plan, { fromVersion, toVersion, reason: '' });
  const decided = decide(model, state, command, commandContext(context, context.clock.now()));
  if (decided.ok) return migrated(state, decided.value.events);
  const known = version === fromVersion ? findObstacles(model, state, command) : [];
  const first = decided.failure;
  const others = known.filter(({ code, elementId }) => !same(first, code, elementId));
  return refused(instanceId, [first, ...(state.status === 'active' ? others : [])]);
}

export const unchanged = (instanceId: string): MigrationVerdict => ({
  ...{ instanceId, kind: 'unchanged', failures: [], opened: [], closed: [] },
});

export const refused = (instanceId: string, failures: readonly Failure[]): MigrationVerdict => ({
  ...{ instanceId, kind: 'refused', failures, opened: [], closed: [] },
});

/** Told by the events of the commit, up to where the instance went on by itself. */
function migrated(
  { id: instanceId, subscriptions }: InstanceState,
  events: readonly Event[],
): MigrationVerdict {
  const opened = events.flatMap((event) =>
    event.kind === 'subscription-opened' ? [event.subscription.element] : [],
  );
  const closed = events.flatMap((event) =>
    event.kind === 'subscription-closed' ? (subscriptions[event.key]?.element ?? []) : [],
  );
  return { instanceId, kind: 'migrated', failures: [], opened, closed };
}

const same = (first: Failure, code: string, elementId: string | undefined): boolean =>
  first.code === code && first.elementId === elementId;
