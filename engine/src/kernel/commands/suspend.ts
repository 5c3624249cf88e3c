import type { SuspendCommand } from '../command.ts';
import { comeToRest, goOn } from '../flow/suspension.ts';
import { failureAt } from '../scope.ts';
import type { SuspendedBy } from '../state.ts';
import type { Turn } from '../turn.ts';
import type { CommandHandler } from './command-handler.ts';
import { giveReason } from './give-reason.ts';

export const suspend: CommandHandler<SuspendCommand> = (turn, command) => {
  const by = whoOf(command);
  const before = turn.state.suspension?.by ?? [];
  // A caller says so once for each of its own suspensions: said twice is done once.
  if (before.includes(by)) return command.byParent ? undefined : already(turn);
  giveReason(turn, command.reason);
  turn.emit({ kind: 'instance-suspended', by });
  if (before.length === 0) comeToRest(turn, command.reason);
  return undefined;
};

export const resume: CommandHandler<SuspendCommand> = (turn, command) => {
  const by = whoOf(command);
  const { suspension } = turn.state;
  if (!suspension?.by.includes(by)) {
    if (command.byParent) return undefined;
    return suspension ? restsWithCaller(turn) : notSuspended(turn);
  }
  giveReason(turn, command.reason);
  turn.emit({ kind: 'instance-resumed', by });
  if (!turn.state.suspension) goOn(turn, suspension.held, command.reason);
  return undefined;
};

const whoOf = ({ byParent }: SuspendCommand): SuspendedBy => (byParent ? 'parent' : 'operator');

const already = ({ state }: Turn) =>
  failureAt(
    'INSTANCE_SUSPENDED',
    '',
    `Expected instance "${state.id}" to be under way, but it has been suspended already.`,
    'Nothing is to be done.',
  );

const notSuspended = ({ state }: Turn) =>
  failureAt(
    'INSTANCE_NOT_SUSPENDED',
    '',
    `Expected instance "${state.id}" to be suspended, but it is not.`,
    'Nothing is to be done; read it again.',
  );

const restsWithCaller = ({ state }: Turn) =>
  failureAt(
    'INSTANCE_SUSPENDED_BY_CALLER',
    '',
    `Expected instance "${state.id}" to have been suspended itself, but instance "${state.parent?.instanceId ?? ''}", which called it, has been.`,
    'Resume the instance that called it; this one goes on with it.',
  );
