import type { CompleteJobCommand, FailJobCommand, ThrowJobErrorCommand } from '../command.ts';
import { raiseIncident } from '../flow/incidents.ts';
import { takeOver } from '../flow/receive.ts';
import { failureAt } from '../scope.ts';
import { notWaiting, waitingFor, type CommandHandler } from './command-handler.ts';

export const completeJob: CommandHandler<CompleteJobCommand> = (turn, { key, variables }) => {
  if (!waitingFor(turn, key, 'job')) return notWaiting('job', key, 'JOB_NOT_OPEN');
  takeOver(turn, key, variables);
  turn.agenda.push({ do: 'complete', key });
  return undefined;
};

export const failJob: CommandHandler<FailJobCommand> = (turn, command) => {
  const { key, message, backoff = 0 } = command;
  const execution = waitingFor(turn, key, 'job');
  if (!execution) return notWaiting('job', key, 'JOB_NOT_OPEN');
  const { element, work } = execution;
  const retries = Math.max(0, command.retries ?? work.retries - 1);
  turn.emit({ kind: 'job-failed', key, retries, message });
  const job = { ...work, retries };
  if (retries > 0) {
    const notBefore = turn.context.now + Math.max(0, backoff);
    turn.effects.push({ kind: 'put-job', key, element, job, notBefore });
    return undefined;
  }
  turn.effects.push({ kind: 'put-job', key, element, job, blocked: true });
  const failure = failureAt(
    'JOB_RETRIES_USED_UP',
    element,
    `Expected a worker to complete job "${work.type}" of element "${element}", but its last try failed: ${message}`,
    'Mend the cause, then resolve the incident; the job is handed out again.',
  );
  raiseIncident(turn, key, failure, [{ do: 'redo-work', key }]);
  return undefined;
};

export const throwJobError: CommandHandler<ThrowJobErrorCommand> = (turn, command) => {
  const { key, code, message, variables } = command;
  if (!waitingFor(turn, key, 'job')) return notWaiting('job', key, 'JOB_NOT_OPEN');
  turn.emit({ kind: 'work-changed', key, work: null });
  turn.effects.push({ kind: 'delete-work', work: 'job', key });
  turn.agenda.push({
    do: 'throw-error',
    key,
    code,
    ...(message !== undefined && { message }),
    ...(variables && { variables }),
  });
  return undefined;
};
