import type { Engine, Event, RulesExplained } from '@waybill/engine';
import { createMemoryEngine } from '@waybill/engine/memory-engine';
import type { Json } from '@waybill/server/contract';
import { replay, type Moment } from '../../parts/timeline/replay.ts';
import { getForm } from '../../api/get-form.ts';
import type { FormSchema } from '../../parts/form/form-schema.ts';
import { gatherFiles, orNothing, type TrialFile } from './gather-files.ts';
import { advanceBy, scenarioOf, type Outcome, type Step } from './record-steps.ts';

type Variables = Readonly<Record<string, Json>>;
export type Task = Awaited<ReturnType<Engine['tasks']>>[number];
export type Job = Awaited<ReturnType<Engine['jobs']>>[number];
type Timer = Awaited<ReturnType<Engine['timerList']>>[number];
export type Incident = Awaited<ReturnType<Engine['incidents']>>[number];
type Instance = Awaited<ReturnType<Engine['instances']>>[number];

export interface Message {
  readonly instanceId: string;
  readonly element: string;
  readonly name: string;
  readonly correlationKey: string;
}

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
  /** That the instance shown waits for. */
  readonly messages: readonly Message[];
  readonly timers: readonly Timer[];
  readonly incidents: readonly Incident[];
}

export interface Trial {
  readonly view: (instanceId?: string) => Promise<TrialView>;
  readonly completeTask: (task: Task, variables: Variables) => Promise<void>;
  readonly completeJob: (job: Job, variables: Variables) => Promise<void>;
  /** Sets variables, then does again what stopped. */
  readonly mend: (incident: Incident, variables: Variables) => Promise<void>;
  readonly publish: (name: string, correlationKey: string, variables: Variables) => Promise<void>;
  /** Milliseconds. */
  readonly push: (by: number) => Promise<void>;
  readonly formOf: (task: Task) => Promise<TaskForm>;
  /** What an instance runs, and what it knows, or an execution of it. */
  readonly knownTo: (instanceId: string, key?: number) => Promise<Known>;
  /** Of the draft. */
  readonly files: readonly TrialFile[];
  readonly explain: (ruleSetId: string, inputs: Variables) => Promise<RulesExplained>;
  /** The run so far as a scenario, in JSON. */
  readonly scenario: (title: string) => Promise<string>;
  readonly close: () => Promise<void>;
}

export interface Known {
  readonly xml: string;
  readonly variables: Variables;
}

export interface TaskForm {
  readonly data: Variables;
  /** Absent where the task has no form, or none of this id is to be had. */
  readonly schema?: FormSchema;
}

export interface TrialStart {
  readonly processId: string;
  readonly xml: string;
  readonly variables: Variables;
  readonly businessKey: string;
  /** Of the draft, before what is deployed; absent: none. */
  readonly files?: readonly TrialFile[];
}

/** Runs the process in this page alone: an engine in memory, on a clock that only the person moves. */
export async function openTrial(start: TrialStart): Promise<Trial> {
  const { xml, variables, businessKey, files: own = [], processId: wanted } = start;
  const engine = await createMemoryEngine({ startTime: wholeSecond(Date.now()) });
  const files = await gatherFiles(wanted, xml, own);
  const { processes } = await engine.deploy(files);
  const found = processes.filter(({ file }) => file === `${wanted}.bpmn`);
  const processId = found.find((one) => one.processId === wanted)?.processId ?? found[0]?.processId;
  const key = businessKey === '' ? {} : { businessKey };
  const started = { process: processId ?? '', businessKey, variables, at: engine.now() };
  const { instanceId } = await engine.start({ processId: started.process, variables, ...key });
  await engine.settle();
  const steps: Step[] = [];
  return {
    view: (shown) => viewOf(engine, shown ?? instanceId),
    ...doing(engine, steps),
    formOf: (task) => formOf(engine, own, task),
    knownTo: (instance, key) => knownTo(engine, instance, key),
    files: own,
    explain: (ruleSetId, inputs) => engine.explainRules(ruleSetId, inputs),
    scenario: async (title) => {
      const outcome = outcomeOf(await viewOf(engine, instanceId));
      return scenarioOf(title, started, { steps, outcome });
    },
    close: () => engine.close(),
  };
}

/** Scenarios tell times in whole seconds. */
const wholeSecond = (time: number): number => Math.floor(time / 1_000) * 1_000;

type Doing = Pick<Trial, 'completeTask' | 'completeJob' | 'mend' | 'publish' | 'push'>;

/** Each deed, noted as a step once it has come through. */
function doing(engine: Engine, steps: Step[]): Doing {
  const then = async (step: Step, act: Promise<unknown>): Promise<void> => {
    await act;
    steps.push(step);
    await engine.settle();
  };
  return {
    completeTask: ({ id, element }, variables) =>
      then(
        { completeTask: element, variables },
        engine.completeTask(id, variables, { actor: TRIER }),
      ),
    completeJob: ({ id, element }, variables) =>
      then({ completeJob: element, variables }, engine.completeJob(id, variables)),
    mend: ({ id, element }, variables) =>
      then({ resolveIncident: { element, variables } }, engine.resolveIncident(id, { variables })),
    publish: (name, correlationKey, variables) => {
      const message = { name, variables, ...(correlationKey !== '' && { correlationKey }) };
      return then({ publish: message }, engine.publishMessage(message));
    },
    push: (by) => {
      const whole = Math.ceil(by / 1_000) * 1_000;
      return then(advanceBy(whole), engine.advanceTime(whole));
    },
  };
}

/** The form that the task shows, of the draft before the deployed one, and what it begins with. */
async function formOf(engine: Engine, own: readonly TrialFile[], item: Task): Promise<TaskForm> {
  const { formId } = item.task;
  const data = await engine.variables(item.instanceId, item.key);
  if (formId === undefined) return { data };
  const drafted = own.find(({ name }) => name === `${formId}.form`);
  // Deployed forms are checked to be such; those of drafts are checked alike.
  const schema = (drafted ? JSON.parse(drafted.content) : await orNothing(getForm(formId))) as
    FormSchema | undefined;
  return { data, ...(schema && { schema }) };
}

async function knownTo(engine: Engine, instanceId: string, key?: number): Promise<Known> {
  const { processId, version } = await engine.instance(instanceId);
  const definition = await engine.definition(processId, version);
  return { xml: definition?.xml ?? '', variables: await engine.variables(instanceId, key) };
}

function outcomeOf({ shown, incidents }: TrialView): Outcome {
  const { instance, moments } = shown;
  const path = moments.flatMap(({ entry }) =>
    // What the server gives of history are the kernel's events, and here the kernel itself does.
    (entry.events as unknown as readonly Event[]).flatMap((event) =>
      event.kind === 'sequence-flow-taken' ? [event.flow] : [],
    ),
  );
  const state = moments.at(-1)?.state;
  const standing = Object.values(state?.executions ?? {}).filter(
    ({ live, scope }) => live === 0 && scope !== 0,
  );
  return {
    status: instance.status,
    path,
    waitingAt: [...new Set(standing.map(({ element }) => element))],
    incidents: incidents.map(({ failure }) => failure.code),
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
    messages: messagesOf(instanceId, moments.at(-1)),
    tasks: await engine.tasks({ limit: 200 }),
    jobs: (await engine.jobs({ limit: 200 })).filter(({ blocked }) => !blocked),
    timers: await engine.timerList({ limit: 50 }),
    incidents: await engine.incidents({ limit: 200 }),
  };
}

const messagesOf = (instanceId: string, moment: Moment | undefined): readonly Message[] =>
  Object.values(moment?.state.subscriptions ?? {}).flatMap((one) => {
    if (one.kind !== 'message' || one.name === undefined) return [];
    const { element, name, correlationKey = '' } = one;
    return [{ instanceId, element, name, correlationKey }];
  });
