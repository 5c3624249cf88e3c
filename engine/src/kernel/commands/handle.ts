import type { Failure } from '../../errors/failure.ts';
import type { Command } from '../command.ts';
import type { Turn } from '../turn.ts';
import { childThrew, completeChild, failChild } from './child.ts';
import type { CommandHandler } from './command-handler.ts';
import { completeJob, failJob, throwJobError } from './job.ts';
import {
  activateAdHoc,
  cancelInstance,
  moveToken,
  resolveIncident,
  setVariables,
} from './operate.ts';
import { migrate } from './migrate.ts';
import { completeRules, failRules } from './rules.ts';
import { start } from './start.ts';
import { noteRestart } from './restart.ts';
import { resume, suspend } from './suspend.ts';
import { fireTimer, moveTimer, receiveEvent } from './trigger.ts';
import { assignTask, claimTask, completeTask, unclaimTask, updateTask } from './user-task.ts';

/** Carries any command into the turn. */
export function handle(turn: Turn, command: Command): Failure | undefined {
  const handler: CommandHandler<Command> = HANDLERS[command.kind];
  return handler(turn, command);
}

const HANDLERS = {
  start,
  'complete-job': completeJob,
  'fail-job': failJob,
  'throw-job-error': throwJobError,
  'complete-task': completeTask,
  'claim-task': claimTask,
  'unclaim-task': unclaimTask,
  'assign-task': assignTask,
  'delegate-task': assignTask,
  'update-task': updateTask,
  'fire-timer': fireTimer,
  'move-timer': moveTimer,
  'correlate-message': receiveEvent,
  'receive-signal': receiveEvent,
  'complete-child': completeChild,
  'child-error': childThrew,
  'child-escalation': childThrew,
  'fail-child': failChild,
  'complete-rules': completeRules,
  'fail-rules': failRules,
  'resolve-incident': resolveIncident,
  'set-variables': setVariables,
  'cancel-instance': cancelInstance,
  'note-restart': noteRestart,
  'suspend-instance': suspend,
  'resume-instance': resume,
  'move-token': moveToken,
  'activate-ad-hoc': activateAdHoc,
  migrate,
} satisfies {
  readonly [K in Command['kind']]: CommandHandler<Extract<Command, { readonly kind: K }>>;
};
