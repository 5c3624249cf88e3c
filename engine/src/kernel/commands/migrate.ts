import type { MigrateCommand } from '../command.ts';
import { findObstacles } from '../migrate/find-obstacles.ts';
import { closeDropped, openAdded } from '../migrate/move-subscriptions.ts';
import { declareDataObjects, goOnWithEnough, relabelWork } from '../migrate/settle-in.ts';
import { failureAt } from '../scope.ts';
import type { Turn } from '../turn.ts';
import { giveReason } from './give-reason.ts';
import type { CommandHandler } from './command-handler.ts';

/** Done already where the instance runs by that version: said twice is done once. */
export const migrate: CommandHandler<MigrateCommand> = (turn, command) => {
  const { fromVersion, toVersion } = command;
  const { processId, version } = turn.state;
  if (processId === turn.model.processId && version === toVersion) return undefined;
  if (processId !== turn.model.processId || version !== fromVersion) {
    return otherVersion(turn, fromVersion);
  }
  const [obstacle] = findObstacles(turn.model, turn.state, command);
  if (obstacle) return obstacle;
  giveReason(turn, command.reason);
  closeDropped(turn, command);
  turn.emit({
    kind: 'instance-migrated',
    ...{ processId, fromVersion, toVersion },
    elements: changedIds(command.elements),
    flows: changedIds(command.flows),
  });
  relabelWork(turn);
  declareDataObjects(turn);
  const failure = openAdded(turn, command);
  if (!failure) goOnWithEnough(turn);
  return failure;
};

const changedIds = (ids: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(ids).filter(([before, after]) => before !== after));

const otherVersion = ({ state, model }: Turn, fromVersion: number) =>
  failureAt(
    'MIGRATION_OTHER_VERSION',
    '',
    `Expected instance "${state.id}" to run version ${String(fromVersion)} of process "${model.processId}", but it runs version ${String(state.version)} of "${state.processId}".`,
    'Migrate it from the version that it runs.',
  );
