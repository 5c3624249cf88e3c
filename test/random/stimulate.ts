import type { Command, Execution, InstanceState } from '../../engine/src/kernel/index.ts';
import type { Run } from '../elements/given-process.ts';
import type { Seeded } from './seeded.ts';

/** Every command that something in the instance waits for. */
function stimuli(state: InstanceState): readonly Command[] {
  const commands: Command[] = [];
  for (const execution of Object.values(state.executions)) commands.push(...answers(execution));
  for (const { key, kind } of Object.values(state.subscriptions)) {
    if (kind === 'timer') commands.push({ kind: 'fire-timer', key });
    if (kind === 'message') commands.push({ kind: 'correlate-message', key, variables: {} });
    if (kind === 'signal') commands.push({ kind: 'receive-signal', key, variables: {} });
    if (kind === 'conditional') commands.push({ kind: 'set-variables', variables: { n: 9 } });
  }
  return commands;
}

/** Sends one of them, drawn by chance; false when nothing is waited for any more. */
export function stimulate(run: Run, random: Seeded): boolean {
  if (run.state?.status !== 'active') return false;
  const [first, ...rest] = stimuli(run.state);
  if (!first) return false;
  const command = random.pick([first, ...rest]);
  if (random.chance(0.1)) run.setVariables({ n: random.below(6) });
  if (run.refused(command) !== 'not refused') return true;
  run.do(command);
  return true;
}

function answers({ key, work }: Execution): readonly Command[] {
  switch (work?.kind) {
    case 'job':
      if (work.retries === 0) return [];
      return [
        { kind: 'complete-job', key, variables: {} },
        { kind: 'complete-job', key, variables: {} },
        { kind: 'fail-job', key, message: 'drawn' },
        { kind: 'throw-job-error', key, code: 'ERROR' },
      ];
    case 'user-task':
      return [{ kind: 'complete-task', key, variables: {} }];
    case 'child': {
      const childId = work.instanceId;
      return [
        { kind: 'complete-child', key, childId, variables: {} },
        { kind: 'child-error', key, childId, code: 'ERROR', variables: {} },
        { kind: 'child-escalation', key, childId, code: 'ESCALATION', variables: {} },
      ];
    }
    default:
      return [];
  }
}
