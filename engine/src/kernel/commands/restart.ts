import type { Failure } from '../../errors/failure.ts';
import type { Node, ProcessModel } from '../../model/index.ts';
import type { NoteRestartCommand, StartCommand } from '../command.ts';
import { definitionsOf } from '../flow/subscriptions.ts';
import { isActivity } from '../lifecycle.ts';
import { failureAt } from '../scope.ts';
import type { Turn } from '../turn.ts';
import type { CommandHandler } from './command-handler.ts';
import { giveReason } from './give-reason.ts';

/** Why a new instance cannot begin at this element. */
export function cannotRestartAt(model: ProcessModel, element: string): Failure | undefined {
  const node = model.nodes[element];
  if (node && node.container === model.root.id && mayBeEntered(node)) return undefined;
  return failureAt(
    'RESTART_ELEMENT_UNKNOWN',
    element,
    `Expected "${element}" to be an element of process "${model.processId}" that a token can enter, but it is not.`,
    'Name an activity, gateway or event of the process itself, not one inside a sub-process.',
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

/** What waits beside a token is not entered by one; nor is what undoes, or what an event starts. */
function mayBeEntered(node: Node): boolean {
  if (['boundary-event', 'event-sub-process', 'process'].includes(node.kind)) return false;
  if (node.kind === 'start-event') return definitionsOf(node).length === 0;
  return !isActivity(node) || !node.forCompensation;
}
