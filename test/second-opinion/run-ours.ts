import type { Command, Execution, Work } from '../../engine/src/kernel/index.ts';
import { Run } from '../elements/given-process.ts';
import type { Given, Sample } from './corpus.ts';
import { drive, type Outcome, type Waiting } from './outcome.ts';
import { placeOf } from './place.ts';
import { Recording } from './recording.ts';

/** Runs one instance in our kernel. */
export async function runOurs({ model }: Sample, { variables, first }: Given): Promise<Outcome> {
  const run = new Run(model).start(variables);
  await drive(async () => (run.status === 'active' ? waiting(run) : []), first);
  return new Recording().record(run.events).outcome();
}

function waiting(run: Run): readonly Waiting[] {
  const { executions = {}, subscriptions = {} } = run.state ?? {};
  const work = Object.values(executions).flatMap((one) => workAt(run, one));
  const events = Object.values(subscriptions)
    .filter(({ kind }) => kind !== 'conditional')
    .map(({ key, kind, owner, element }): Waiting => {
      const receives = run.model.nodes[element]?.kind === 'receive-task';
      return {
        place: placeOf(run.state, owner, element),
        kind: receives ? 'work' : 'event',
        trigger: kind,
        go: () => trigger(run, key, kind),
      };
    });
  return [...work, ...events];
}

function workAt(run: Run, { key, work }: Execution): readonly Waiting[] {
  const command = work && completing(key, work);
  if (!command) return [];
  return [{ place: placeOf(run.state, key), kind: 'work', go: () => void run.do(command) }];
}

/** A called process is not run here: it is done when it is said to be. */
function completing(key: number, work: Work): Command | undefined {
  const given = { key, variables: {} };
  if (work.kind === 'job') return { kind: 'complete-job', ...given };
  if (work.kind === 'user-task') return { kind: 'complete-task', ...given };
  if (work.kind !== 'child') return undefined;
  return { kind: 'complete-child', ...given, childId: work.instanceId };
}

function trigger(run: Run, key: number, kind: string): void {
  if (kind === 'timer') run.do({ kind: 'fire-timer', key });
  if (kind === 'message') run.do({ kind: 'correlate-message', key, variables: {} });
  if (kind === 'signal') run.do({ kind: 'receive-signal', key, variables: {} });
}
