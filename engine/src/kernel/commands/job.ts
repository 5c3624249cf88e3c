import type { CompleteJobCommand, FailJobCommand, ThrowJobErrorCommand } from '../command.ts';
import { findCatcher } from '../flow/find-catcher.ts';
import { raiseIncident } from '../flow/incidents.ts';
import { takeOver } from '../flow/receive.ts';
import { uncaught } from '../flow/throw-error.ts';
import type { Failure } from '../../errors/failure.ts';
import { failureAt } from '../scope.ts';
import type { JobWork } from '../state.ts';
import type { Turn } from '../turn.ts';
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
  const failure = failureAt(
    'JOB_RETRIES_USED_UP',
    element,
    `Expected a worker to complete job "${work.type}" of element "${element}", but its last try failed: ${message}`,
    'Mend the cause, then resolve the incident; the job is handed out again.',
  );
  block(turn, { key, element, job }, failure);
  return undefined;
};

interface Blocked {
  readonly key: number;
  readonly element: string;
  readonly job: JobWork;
}

/** The job stays, and is handed out again once somebody resolves the incident. */
function block(turn: Turn, { key, element, job }: Blocked, failure: Failure): void {
  turn.effects.push({ kind: 'put-job', key, element, job, blocked: true });
  raiseIncident(turn, key, failure, [{ do: 'redo-work', key }]);
}

export const throwJobError: CommandHandler<ThrowJobErrorCommand> = (turn, command) => {
  const { key, code, message, variables } = command;
  const execution = waitingFor(turn, key, 'job');
  if (!execution) return notWaiting('job', key, 'JOB_NOT_OPEN');
  if (!turn.state.parent && !findCatcher(turn, key, 'error', code)) {
    const { element, work } = execution;
    turn.emit({ kind: 'job-failed', key, retries: 0, message: message ?? code });
    block(turn, { key, element, job: { ...work, retries: 0 } }, uncaught(element, command));
    return undefined;
  }
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
