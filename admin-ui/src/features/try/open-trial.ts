import type { Engine } from '@waybill/engine';
import { createMemoryEngine } from '@waybill/engine/memory-engine';
import type { Json } from '@waybill/server/contract';
import { replay, type Moment } from '../../parts/timeline/replay.ts';
import { gatherFiles } from './gather-files.ts';

type Variables = Readonly<Record<string, Json>>;
type Task = Awaited<ReturnType<Engine['tasks']>>[number];
type Job = Awaited<ReturnType<Engine['jobs']>>[number];
type Timer = Awaited<ReturnType<Engine['timerList']>>[number];
type Incident = Awaited<ReturnType<Engine['incidents']>>[number];
type Instance = Awaited<ReturnType<Engine['instances']>>[number];

/** What a trial shows after each step. */
export interface TrialView {
  readonly now: number;
  readonly instances: readonly Instance[];
  /** Of the instance that is shown. */
  readonly shown: {
    readonly instance: Instance;
    readonly moments: readonly Moment[];
    readonly xml: string;
  };
  readonly tasks: readonly Task[];
  readonly jobs: readonly Job[];
  readonly timers: readonly Timer[];
  readonly incidents: readonly Incident[];
}

export interface Trial {
  readonly view: (instanceId?: string) => Promise<TrialView>;
  readonly completeTask: (id: string, variables: Variables) => Promise<void>;
  readonly completeJob: (id: string, variables: Variables) => Promise<void>;
  /** Sets variables, then does again what stopped. */
  readonly mend: (incidentId: string, variables: Variables) => Promise<void>;
  readonly publish: (name: string, correlationKey: string, variables: Variables) => Promise<void>;
  /** Milliseconds. */
  readonly push: (by: number) => Promise<void>;
  readonly close: () => Promise<void>;
}

interface Start {
  readonly processId: string;
  readonly xml: string;
  readonly variables: Variables;
  readonly businessKey: string;
}

/** Runs the process in this page alone: an engine in memory, on a clock that only the person moves. */
export async function openTrial({ xml, variables, businessKey, ...wanted }: Start): Promise<Trial> {
  const engine = await createMemoryEngine({ startTime: Date.now() });
  const files = await gatherFiles(wanted.processId, xml);
  const { processes } = await engine.deploy(files);
  const own = processes.filter(({ file }) => file === `${wanted.processId}.bpmn`);
  const processId =
    own.find((one) => one.processId === wanted.processId)?.processId ?? own[0]?.processId;
  const key = businessKey === '' ? {} : { businessKey };
  const { instanceId } = await engine.start({ processId: processId ?? '', variables, ...key });
  const then = async (act: Promise<unknown>): Promise<void> => {
    await act;
    await engine.settle();
  };
  await engine.settle();
  return {
    view: (shown) => viewOf(engine, shown ?? instanceId),
    completeTask: (id, values) => then(engine.completeTask(id, values, { actor: TRIER })),
    completeJob: (id, values) => then(engine.completeJob(id, values)),
    mend: (id, values) => then(engine.resolveIncident(id, { variables: values })),
    publish: (name, correlationKey, values) =>
      then(
        engine.publishMessage({
          ...{ name, variables: values },
          ...(correlationKey !== '' && { correlationKey }),
        }),
      ),
    push: (by) => then(engine.advanceTime(by)),
    close: () => engine.close(),
  };
}

const TRIER = { id: 'trial', by: 'user' } as const;

async function viewOf(engine: Engine, instanceId: string): Promise<TrialView> {
  const instances = await engine.instances({ limit: 200 });
  const instance = instances.find(({ id }) => id === instanceId);
  const history = await engine.history(instanceId, 1, 2_000);
  const definition = instance && (await engine.definition(instance.processId, instance.version));
  if (instance === undefined || definition === undefined)
    throw new Error(`Expected instance "${instanceId}" in this trial, but it is not.`);
  // The same entries as the server would give.
  const moments = replay(history as unknown as Parameters<typeof replay>[0]);
  return {
    ...{ now: engine.now(), instances, shown: { instance, moments, xml: definition.xml } },
    tasks: await engine.tasks({ limit: 200 }),
    jobs: (await engine.jobs({ limit: 200 })).filter(({ blocked }) => !blocked),
    timers: await engine.timerList({ limit: 50 }),
    incidents: await engine.incidents({ limit: 200 }),
  };
}
