import type { Execution, InstanceState, InstanceStatus, Subscription } from '../kernel/index.ts';
import type { Variables } from '../model/index.ts';
import type { IncidentItem } from '../ports/index.ts';
import { mainInstance, type ScenarioRun } from './scenario-run.ts';

/** A place at which a token stays. */
export interface WaitingPlace {
  readonly instanceId: string;
  readonly element: string;
  readonly name?: string;
  /** `join`: other tokens are missing; `incident`: it cannot go on without help. */
  readonly waitsFor:
    | 'user-task'
    | 'job'
    | 'child'
    | 'rules'
    | 'join'
    | 'incident'
    | Subscription['kind']
    | 'nothing';
  /** What is waited for: job type, message or signal name, time the timer is due, called process. */
  readonly detail?: string;
}

/** How things stand in a run. */
export interface Observation {
  readonly status: InstanceStatus;
  /** Of the main instance. */
  readonly variables: Variables;
  /** Of all instances. */
  readonly waiting: readonly WaitingPlace[];
  readonly incidents: readonly IncidentItem[];
}

const PAGE = 10_000;

export async function observe(run: ScenarioRun): Promise<Observation> {
  const { engine } = run;
  const main = mainInstance(run);
  const open = await engine.instances({ status: 'active', limit: PAGE });
  const views = await Promise.all(open.map(({ id }) => engine.instance(id)));
  return {
    status: (await engine.instance(main)).status,
    variables: await engine.variables(main),
    waiting: views.flatMap(({ state }) => placesOf(run, state)),
    incidents: await engine.incidents({ limit: PAGE }),
  };
}

/** Executions with nothing inside; a call activity waits as well as what it has called. */
function placesOf(run: ScenarioRun, state: InstanceState): readonly WaitingPlace[] {
  const model = run.models.get(state.processId);
  const leaves = Object.values(state.executions).filter(
    ({ scope, live }) => scope !== 0 && live === 0,
  );
  return leaves.map((execution) => {
    const { element } = execution;
    const name = model?.nodes[element]?.name;
    const reason = reasonOf(state, execution);
    return { instanceId: state.id, element, ...(name !== undefined && { name }), ...reason };
  });
}

type Reason = Pick<WaitingPlace, 'waitsFor' | 'detail'>;

function reasonOf(state: InstanceState, execution: Execution): Reason {
  const incident = Object.values(state.incidents).find((one) => one.execution === execution.key);
  if (incident) return { waitsFor: 'incident', detail: incident.failure.code };
  if (execution.phase === 'joining') return { waitsFor: 'join' };
  if (execution.work) return workReason(execution.work);
  const own = (execution.subscriptions ?? []).flatMap((key) => state.subscriptions[key] ?? []);
  const [first] = own;
  return first ? subscriptionReason(first) : { waitsFor: 'nothing' };
}

function workReason(work: NonNullable<Execution['work']>): Reason {
  switch (work.kind) {
    case 'job':
      return { waitsFor: 'job', detail: work.type };
    case 'user-task':
      return {
        waitsFor: 'user-task',
        ...(work.assignee !== undefined && { detail: work.assignee }),
      };
    case 'child':
      return { waitsFor: 'child', detail: work.processId };
    case 'rules':
      return { waitsFor: 'rules', detail: work.ruleSetId };
  }
}

function subscriptionReason(subscription: Subscription): Reason {
  const { kind } = subscription;
  if (kind === 'timer') return { waitsFor: kind, detail: new Date(subscription.due).toISOString() };
  if (kind === 'conditional' || subscription.name === undefined) return { waitsFor: kind };
  return { waitsFor: kind, detail: subscription.name };
}
