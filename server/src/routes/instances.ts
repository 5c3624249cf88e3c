import type { IncidentItem } from '@waybill/engine';
import { writeOptions, type Handlers } from '../http/call.ts';
import { askFor, pageOf } from '../http/page.ts';
import { plain } from '../http/plain.ts';
import { readCount } from '../http/read-count.ts';
import { findInstances } from './find-instances.ts';
import { taskView } from './tasks.ts';

type InstanceHandlers = Pick<
  Handlers,
  | 'listInstances'
  | 'startInstance'
  | 'getInstance'
  | 'getInstanceHistory'
  | 'getInstanceAsOf'
  | 'cancelInstance'
  | 'suspendInstance'
  | 'resumeInstance'
  | 'restartInstance'
  | 'setVariables'
  | 'moveToken'
  | 'listIncidents'
  | 'resolveIncident'
>;

export const INSTANCE_HANDLERS: InstanceHandlers = {
  listInstances: ({ context, query: { order, ...query } }) =>
    findInstances(context.engine, { ...query, descending: order === 'newest' }),
  startInstance: (call) => call.context.engine.start({ ...call.body, ...writeOptions(call) }),
  getInstance: async ({ context: { engine }, params }) => {
    const { instanceId } = params;
    const view = await engine.instance(instanceId);
    const { revision, headHash, state, tree, ...instance } = view;
    const { suspension, restartedFrom, restartedAs = [] } = state;
    const tasks = await engine.tasks({ instanceId });
    return {
      ...{ instance, revision, headHash },
      variables: await engine.variables(instanceId),
      ...(tree && { tree: plain(tree) }),
      tasks: tasks.map(taskView),
      incidents: (await engine.incidents({ instanceId })).map(incidentView),
      children: await engine.instances({ parentId: instanceId }),
      ...(suspension && { suspendedBy: suspension.by }),
      ...(restartedFrom && { restartedFrom }),
      restartedAs,
    };
  },
  getInstanceHistory: async ({ context: { engine }, params, query }) => {
    const { limit, after } = askFor(query);
    const from = after === undefined ? 1 : Number(after) + 1;
    const entries = await engine.history(params.instanceId, from, limit);
    const { items, ...next } = pageOf(entries, query, ({ revision }) => String(revision));
    const shown = items.map(({ instanceId: _of, events, ...entry }) => ({
      ...{ ...entry, events: events.map(plain) },
    }));
    return { items: shown, ...next };
  },
  getInstanceAsOf: async ({ context: { engine }, params }) =>
    plain(await engine.asOf(params.instanceId, readCount(params.revision, 'revision'))),
  cancelInstance: async (call) => {
    const { context, params, body } = call;
    await context.engine.cancelInstance(params.instanceId, body.reason, writeOptions(call));
  },
  suspendInstance: async (call) => {
    const options = { ...writeOptions(call), reason: call.body.reason };
    await call.context.engine.suspendInstance(call.params.instanceId, options);
  },
  resumeInstance: async (call) => {
    const options = { ...writeOptions(call), reason: call.body.reason };
    await call.context.engine.resumeInstance(call.params.instanceId, options);
  },
  restartInstance: (call) => {
    const { reason, ...point } = call.body;
    const options = { ...writeOptions(call), reason };
    return call.context.engine.restartInstance(call.params.instanceId, point, options);
  },
  setVariables: async (call) => {
    const { variables, ...place } = call.body;
    const options = { ...writeOptions(call), ...place };
    await call.context.engine.setVariables(call.params.instanceId, variables, options);
  },
  moveToken: async (call) => {
    const { key, element, ...why } = call.body;
    const options = { ...writeOptions(call), ...why };
    await call.context.engine.moveToken(call.params.instanceId, { key, element }, options);
  },
  listIncidents: async ({ context, query }) => {
    const { limit: _limit, after: _after, ...conditions } = query;
    const found = await context.engine.incidents({ ...conditions, ...askFor(query) });
    const { items, ...next } = pageOf(found, query, ({ id }) => id);
    return { items: items.map(incidentView), ...next };
  },
  resolveIncident: async (call) => {
    const { incidentId } = call.params;
    const { reason, ...mend } = call.body;
    const options = { ...writeOptions(call), ...(reason !== undefined && { reason }) };
    await call.context.engine.resolveIncident(incidentId, mend, options);
  },
};

const incidentView = ({ kind: _kind, key: _key, execution: _at, ...incident }: IncidentItem) =>
  incident;
