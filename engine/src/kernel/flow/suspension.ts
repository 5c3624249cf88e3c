import type { Command } from '../command.ts';
import type { Effect } from '../effect.ts';
import type { Execution, Step } from '../state.ts';
import type { Turn } from '../turn.ts';
import { putTask } from './put-task.ts';
import { announce } from './subscriptions.ts';

/*
 * A suspended instance takes no step (no standard says what that is; the choice is ours):
 * - timers are withdrawn, and due again at their old time when it is resumed;
 * - jobs are not handed out; the outcome of one that was handed out before is taken, and what comes
 *   of it held, since what a worker has done outside cannot be undone by refusing to hear of it;
 * - user tasks are shown as suspended, and nobody can claim, change or complete them;
 * - messages stay in the buffer, signals are missed;
 * - called instances rest with it; one that ends meanwhile is heard, like a job;
 * - what mends it stays possible: variables, tokens, timers, incidents, migration, and its end.
 */

/** What would make it take a step, or change work that nobody is to touch. */
const AT_REST_REFUSED: ReadonlySet<Command['kind']> = new Set([
  'complete-task',
  'claim-task',
  'unclaim-task',
  'assign-task',
  'delegate-task',
  'update-task',
  'fire-timer',
  'correlate-message',
  'receive-signal',
  'activate-ad-hoc',
]);

export const isRefusedAtRest = ({ kind }: Command): boolean => AT_REST_REFUSED.has(kind);

/** Tells the world outside that nothing is to come in any more. */
export function comeToRest(turn: Turn, reason: string | undefined): void {
  const { executions, subscriptions } = turn.state;
  for (const { key, kind } of Object.values(subscriptions)) {
    if (kind === 'timer') turn.effects.push({ kind: 'delete-work', work: 'timer', key });
  }
  for (const execution of Object.values(executions))
    tellWork(turn, execution, { rests: true, reason });
}

/** Does what was held, and asks again for all that it waits for; timers that are due fire at once. */
export function goOn(turn: Turn, held: readonly Step[], reason: string | undefined): void {
  const { executions, subscriptions } = turn.state;
  for (const execution of Object.values(executions))
    tellWork(turn, execution, { rests: false, reason });
  for (const subscription of Object.values(subscriptions)) announce(turn, subscription);
  turn.agenda.push(...held.filter(({ key }) => executions[key] !== undefined));
}

/** Keeps what is to do for later; work whose answer has been taken is not offered again. */
export function hold(turn: Turn): void {
  const { agenda } = turn;
  if (agenda.length === 0) return;
  for (const step of agenda) {
    const work = step.do === 'complete' ? turn.state.executions[step.key]?.work : undefined;
    if (!work) continue;
    if (work.kind === 'job') turn.effects.push({ kind: 'delete-work', work: 'job', key: step.key });
    turn.emit({ kind: 'work-changed', key: step.key, work: null });
  }
  turn.emit({ kind: 'steps-held', steps: [...agenda] });
}

/** The effects of a command to a suspended instance: nothing of them may move it. */
export const atRest = (effects: readonly Effect[]): readonly Effect[] =>
  effects.flatMap((effect): readonly Effect[] => {
    switch (effect.kind) {
      case 'put-timer':
        return [];
      case 'put-job':
        return [{ ...effect, blocked: true }];
      case 'put-user-task':
        return [{ ...effect, suspended: true }];
      default:
        return [effect];
    }
  });

interface Change {
  readonly rests: boolean;
  readonly reason: string | undefined;
}

function tellWork(turn: Turn, { key, work }: Execution, { rests, reason }: Change): void {
  if (work?.kind === 'user-task') putTask(turn, key);
  // A job without retries waits for its incident, as before.
  if (work?.kind === 'job' && work.retries > 0) {
    turn.effects.push({ kind: 'block-job', key, type: work.type, blocked: rests });
  }
  if (work?.kind === 'child') {
    turn.effects.push({
      kind: rests ? 'suspend-child' : 'resume-child',
      instanceId: work.instanceId,
      ...(reason !== undefined && { reason }),
    });
  }
}
