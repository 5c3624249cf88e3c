import type { Failure } from '../../errors/failure.ts';
import type { Node, ProcessModel } from '../../model/index.ts';
import type { NoteRestartCommand, StartCommand } from '../command.ts';
import { doorTo, takesTokens } from '../flow/put-inside.ts';
import { definitionsOf } from '../flow/subscriptions.ts';
import { failureAt } from '../scope.ts';
import type { Turn } from '../turn.ts';
import type { CommandHandler } from './command-handler.ts';
import { giveReason } from './give-reason.ts';

/** Why a new instance cannot begin at this element. */
export function cannotRestartAt(model: ProcessModel, element: string): Failure | undefined {
  const node = model.nodes[element];
  if (node && mayBeginAt(node) && doorTo(model, model.root.id, element)) return undefined;
  return failureAt(
    'RESTART_ELEMENT_UNKNOWN',
    element,
    `Expected "${element}" to be an element of process "${model.processId}" that a token can enter, but it is not.`,
    'Name an activity, gateway or event that stands neither in an event sub-process, an ad-hoc one nor one that is done several times.',
  );
}

/** Links the new instance to the one it comes of, in both histories. */
export function noteOrigin(turn: Turn, restart: NonNullable<StartCommand['restart']>): void {
  const { instanceId, revision, element, reason } = restart;
  giveReason(turn, reason);
  turn.emit({ kind: 'restarted-from', instanceId, revision, element });
  const point = { instanceId: turn.state.id, revision, element };
  turn.effects.push({ kind: 'note-restart', from: instanceId, point, reason });
}

export const noteRestart: CommandHandler<NoteRestartCommand> = (turn, command) => {
  const { instanceId, revision, element, reason } = command;
  if (turn.state.restartedAs?.includes(instanceId)) return undefined;
  giveReason(turn, reason);
  turn.emit({ kind: 'restarted-as', instanceId, revision, element });
  return undefined;
};

/** A start event that waits for nothing is the beginning itself. */
const mayBeginAt = (node: Node): boolean =>
  takesTokens(node) || (node.kind === 'start-event' && definitionsOf(node).length === 0);
