import { WaybillError } from '@waybill/engine';
import { ROUTES, type Routes } from '../contract/index.ts';
import { authorize } from '../http/authorize.ts';
import type { OPERATION_ROUTES } from '../contract/routes/operation-routes.ts';
import { keyOfOne, writeOptions, type Call, type Handlers } from '../http/call.ts';
import { verdictOf } from '../http/verdict-of.ts';
import { findInstances } from './find-instances.ts';

type OperationHandlers = Pick<Handlers, keyof typeof OPERATION_ROUTES>;
type InstancesCall = Call<Routes['operateInstances']>;
type IncidentsCall = Call<Routes['retryIncidents']>;
type TimersCall = Call<Routes['operateTimers']>;

/** All at once, so that their commits share the store's writes. */
export const OPERATION_HANDLERS: OperationHandlers = {
  operateInstances: async (call) => {
    const { ids, next } = await asked(call);
    const verdict = async (instanceId: string) => ({
      instanceId,
      ...(await verdictOf(call, () => operate(call, instanceId))),
    });
    const verdicts = await Promise.all(ids.map(verdict));
    return { verdicts, ...(next !== undefined && { next }) };
  },
  retryIncidents: async (call) => {
    const verdict = async (incidentId: string) => ({
      incidentId,
      ...(await verdictOf(call, () => retryIncident(call, incidentId))),
    });
    return { verdicts: await Promise.all(call.body.incidents.map(verdict)) };
  },
  operateTimers: async (call) => {
    const { operation, due, by } = call.body;
    if (operation === 'move' && (due === undefined) === (by === undefined)) {
      throw invalid('either `due` or `by` to move timers', 'Say when they are to be due.');
    }
    const verdict = async (timerId: string) => ({
      timerId,
      ...(await verdictOf(call, () => changeTimer(call, timerId))),
    });
    return { verdicts: await Promise.all(call.body.timers.map(verdict)) };
  },
};

async function asked({ context, caller, body }: InstancesCall) {
  const { instances, where, limit, after, operation, variables } = body;
  if ((instances === undefined) === (where === undefined)) {
    throw invalid('either `instances` or `where`', 'Name instances, or say which are meant.');
  }
  if ((operation === 'set-variables') !== (variables !== undefined)) {
    throw invalid(
      '`variables` with `set-variables`, and with nothing else',
      'Say what is to be set.',
    );
  }
  if (instances) return { ids: instances };
  // Which are found tells what stands in them.
  authorize(ROUTES.listInstances, caller);
  const page = { ...(limit !== undefined && { limit }), ...(after !== undefined && { after }) };
  const { items, next } = await findInstances(context.engine, { ...where, ...page });
  return { ids: items.map(({ id }) => id), ...(next !== undefined && { next }) };
}

/** Keys count within an instance. */
async function operate(call: InstancesCall, instanceId: string): Promise<void> {
  const { engine } = call.context;
  const { operation, reason, variables = {} } = call.body;
  const options = writeOptions(call);
  const why = { ...options, reason };
  switch (operation) {
    case 'cancel':
      return engine.cancelInstance(instanceId, reason, options);
    case 'suspend':
      return engine.suspendInstance(instanceId, why);
    case 'resume':
      return engine.resumeInstance(instanceId, why);
    case 'set-variables':
      return engine.setVariables(instanceId, variables, why);
    case 'retry':
      return retry(call, instanceId);
  }
}

const MOST_INCIDENTS = 100;

/** All of its incidents; one that goes on may end others with it. */
async function retry(call: InstancesCall, instanceId: string): Promise<void> {
  const { engine } = call.context;
  const { actor } = writeOptions(call);
  const incidents = await engine.incidents({ instanceId, limit: MOST_INCIDENTS });
  if (incidents.length === 0) {
    throw new WaybillError({
      code: 'INCIDENT_NOT_OPEN',
      message: `Expected instance "${instanceId}" to have an open incident, but it has none.`,
      mend: 'Read the list again; somebody else may have retried it.',
    });
  }
  for (const { id } of incidents) {
    await engine.resolveIncident(id, {}, { actor, reason: call.body.reason }).catch(ifGone);
  }
}

function ifGone(thrown: unknown): void {
  if (thrown instanceof WaybillError && thrown.code === 'INCIDENT_NOT_OPEN') return;
  throw thrown;
}

function retryIncident(call: IncidentsCall, incidentId: string): Promise<void> {
  return call.context.engine.resolveIncident(incidentId, {}, optionsOf(call, incidentId));
}

/** Of the write to one of the things that are named. */
const optionsOf = (call: IncidentsCall | TimersCall, id: string) => ({
  ...writeOptions({ caller: call.caller, ...keyOfOne(call, id) }),
  reason: call.body.reason,
});

async function changeTimer(call: TimersCall, timerId: string): Promise<void> {
  const { engine } = call.context;
  const options = optionsOf(call, timerId);
  if (call.body.operation === 'fire') return engine.fireTimer(timerId, options);
  return engine.moveTimer(timerId, await newDue(call, timerId), options);
}

async function newDue({ context, body }: TimersCall, timerId: string): Promise<number> {
  const { due, by = 0 } = body;
  if (due !== undefined) return due;
  const instanceId = timerId.slice(0, timerId.lastIndexOf(':'));
  const timer = (await context.engine.timers(instanceId)).find(({ id }) => id === timerId);
  if (timer) return timer.due + by;
  throw new WaybillError({
    code: 'TIMER_NOT_OPEN',
    message: `Expected timer "${timerId}" to be open, but it has fired, was withdrawn or never was.`,
    mend: 'Read the list again.',
  });
}

const invalid = (expected: string, mend: string): WaybillError =>
  new WaybillError({
    code: 'REQUEST_INVALID',
    message: `Expected ${expected}, but the body says otherwise.`,
    mend,
  });
