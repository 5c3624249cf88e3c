import type { Execution } from '../../engine/src/kernel/index.ts';
import { Run } from '../elements/given-process.ts';
import type { Given, Sample } from './corpus.ts';
import { drive, tally, type Outcome, type Waiting } from './outcome.ts';

/** Runs one instance in our kernel. */
export async function runOurs({ model }: Sample, { variables, first }: Given): Promise<Outcome> {
  const run = new Run(model).start(variables);
  await drive(async () => (run.status === 'active' ? waiting(run) : []), first);
  const passes = new Set(
    run.of('element-entered').flatMap(({ key, loopCounter }) => (loopCounter ? [key] : [])),
  );
  const whole = run.of('element-completed').filter(({ key }) => !passes.has(key));
  return {
    status: statusOf(run),
    completed: tally(whole.map(({ element }) => element)),
  };
}

function statusOf(run: Run): Outcome['status'] {
  if (run.incidents().length > 0) return 'failed';
  return run.status === 'active' ? 'waiting' : 'completed';
}

function waiting(run: Run): readonly Waiting[] {
  const { executions = {}, subscriptions = {} } = run.state ?? {};
  const work = Object.values(executions).flatMap((one) => workAt(run, one));
  const events = Object.values(subscriptions)
    .filter(({ kind }) => kind !== 'conditional')
    .map(({ key, kind, element }): Waiting => {
      const receives = run.model.nodes[element]?.kind === 'receive-task';
      return {
        element,
        kind: receives ? 'work' : 'event',
        trigger: kind,
        go: () => trigger(run, key, kind),
      };
    });
  return [...work, ...events];
}

function workAt(run: Run, { key, element, work }: Execution): readonly Waiting[] {
  if (work?.kind !== 'job' && work?.kind !== 'user-task') return [];
  const command = work.kind === 'job' ? 'complete-job' : 'complete-task';
  return [{ element, kind: 'work', go: () => void run.do({ kind: command, key, variables: {} }) }];
}

function trigger(run: Run, key: number, kind: string): void {
  if (kind === 'timer') run.do({ kind: 'fire-timer', key });
  if (kind === 'message') run.do({ kind: 'correlate-message', key, variables: {} });
  if (kind === 'signal') run.do({ kind: 'receive-signal', key, variables: {} });
}
