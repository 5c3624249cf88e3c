import type {
  AssignTaskCommand,
  ClaimTaskCommand,
  CompleteTaskCommand,
  UnclaimTaskCommand,
  UpdateTaskCommand,
} from '../command.ts';
import { putTask } from '../flow/put-task.ts';
import { takeOver } from '../flow/receive.ts';
import { failureAt } from '../scope.ts';
import type { UserTaskWork } from '../state.ts';
import { notWaiting, waitingFor, type CommandHandler } from './command-handler.ts';

export const completeTask: CommandHandler<CompleteTaskCommand> = (turn, command) => {
  const { key, variables, user } = command;
  const execution = waitingFor(turn, key, 'user-task');
  if (!execution) return gone(key);
  const { element, work } = execution;
  if (user !== undefined && work.assignee !== undefined && work.assignee !== user) {
    return failureAt(
      'TASK_OF_ANOTHER',
      element,
      `Expected user task "${element}" to be free or with "${user}", but "${work.assignee}" has it.`,
      'Let them complete it, or have it given back or assigned to you.',
    );
  }
  takeOver(turn, key, variables);
  turn.agenda.push({ do: 'complete', key });
  return undefined;
};

export const claimTask: CommandHandler<ClaimTaskCommand> = (turn, { key, user }) => {
  const execution = waitingFor(turn, key, 'user-task');
  if (!execution) return gone(key);
  const { assignee } = execution.work;
  if (assignee !== undefined && assignee !== user) {
    return failureAt(
      'TASK_ALREADY_CLAIMED',
      execution.element,
      `Expected user task "${execution.element}" to be free, but "${assignee}" has it.`,
      'Ask them to give it back, or have it assigned to you.',
    );
  }
  turn.emit({ kind: 'task-assigned', key, how: 'claim', assignee: user });
  putTask(turn, key);
  return undefined;
};

export const unclaimTask: CommandHandler<UnclaimTaskCommand> = (turn, { key }) => {
  if (!waitingFor(turn, key, 'user-task')) return gone(key);
  turn.emit({ kind: 'task-assigned', key, how: 'unclaim' });
  putTask(turn, key);
  return undefined;
};

export const assignTask: CommandHandler<AssignTaskCommand> = (turn, { kind, key, user }) => {
  if (!waitingFor(turn, key, 'user-task')) return gone(key);
  const how = kind === 'delegate-task' ? 'delegate' : 'assign';
  turn.emit({ kind: 'task-assigned', key, how, assignee: user });
  putTask(turn, key);
  return undefined;
};

export const updateTask: CommandHandler<UpdateTaskCommand> = (turn, { key, changes }) => {
  const execution = waitingFor(turn, key, 'user-task');
  if (!execution) return gone(key);
  const { dueDate, followUpDate, ...rest } = execution.work;
  const { dueDate: newDue, followUpDate: newFollowUp, ...others } = changes;
  const due = newDue === undefined ? dueDate : newDue;
  const followUp = newFollowUp === undefined ? followUpDate : newFollowUp;
  const work: UserTaskWork = {
    ...rest,
    ...others,
    ...(typeof due === 'string' && { dueDate: due }),
    ...(typeof followUp === 'string' && { followUpDate: followUp }),
  };
  turn.emit({ kind: 'work-changed', key, work });
  putTask(turn, key);
  return undefined;
};

const gone = (key: number) => notWaiting('user task', key, 'TASK_NOT_OPEN');
