import { visibleVariables, type InstanceState } from '../kernel/index.ts';
import type { Node, ProcessModel } from '../model/index.ts';
import type { Definitions } from './definitions.ts';
import type { Engine } from './engine-api.ts';
import type { EngineContext } from './engine-context.ts';
import type { CodeName, ElementName, ExecutionTree } from './engine-values.ts';
import type { InstanceReader } from './read-instance.ts';

export type Queries = Pick<
  Engine,
  | 'definitions'
  | 'definition'
  | 'elementNames'
  | 'resources'
  | 'instances'
  | 'instance'
  | 'variables'
  | 'timers'
  | 'timerList'
  | 'jobs'
  | 'tasks'
  | 'task'
  | 'incidents'
  | 'counts'
>;

const PAGE = 100;

/** Key of the process's own execution, which stays when the instance has ended. */
const ROOT = 1;

export function createQueries(
  { store }: EngineContext,
  definitions: Definitions,
  read: InstanceReader,
): Queries {
  return {
    definitions: () => store.definitions(),
    definition: (processId, version) => store.definition(processId, version),
    elementNames: async (processId, version) => {
      const model = await definitions.model(processId, version);
      return model.ok ? namesOf(model.value) : undefined;
    },
    resources: (kind, id) => store.resources(kind, id),
    instances: (query) => store.instances({ limit: PAGE, ...query }),
    instance: async (id) => {
      const { row, state, revision, headHash } = await read(id);
      const model = await definitions.model(row.processId, row.version);
      const tree = treeOf(state, model.ok ? model.value : undefined, ROOT);
      return { ...row, revision, headHash, state, ...(tree && { tree }) };
    },
    variables: async (id, at = ROOT) => visibleVariables((await read(id)).state, at),
    timers: (instanceId) => store.timersOf(instanceId),
    timerList: (query) => store.timers({ limit: PAGE, ...query }),
    jobs: (query) => store.jobs({ limit: PAGE, ...query }),
    tasks: (query) => store.userTasks({ limit: PAGE, ...query }),
    task: (id) => store.userTask(id),
    incidents: (query) => store.incidents({ limit: PAGE, ...query }),
    counts: () => store.counts(),
  };
}

const namesOf = (model: ProcessModel): readonly ElementName[] =>
  Object.values(model.nodes).map((node) => {
    const { id, kind, lane } = node;
    const codes = codesOf(node);
    return {
      ...{ id, kind, ...calledOf(model, node) },
      ...(lane !== undefined && { lane }),
      ...(codes.length > 0 && { codes }),
    };
  });

function codesOf(node: Node): readonly CodeName[] {
  if (!('definitions' in node)) return [];
  return node.definitions.flatMap((definition) => {
    if (definition.kind !== 'error' && definition.kind !== 'escalation') return [];
    const { code, name, nameEn } = definition;
    if (typeof code?.constant !== 'string' || name === undefined) return [];
    return [{ code: code.constant, name, ...(nameEn !== undefined && { nameEn }) }];
  });
}

/** An event-based gateway, which diagrams leave without a name, goes by what it waits for. */
function calledOf(model: ProcessModel, node: Node): Pick<ElementName, 'name' | 'nameEn'> {
  const { name, properties } = node;
  const nameEn = properties['name:en'];
  if (name === undefined && node.kind === 'event-based-gateway') {
    const awaited = node.outgoing
      .map((flow) => model.nodes[model.flows[flow]?.target ?? ''])
      .flatMap((target) => (target ? [calledOf(model, target)] : []));
    const joined = (names: readonly (string | undefined)[]): string => names.join(' / ');
    if (awaited.every((one) => one.name !== undefined))
      return {
        name: joined(awaited.map((one) => one.name)),
        nameEn: joined(awaited.map((one) => one.nameEn ?? one.name)),
      };
  }
  return { ...(name !== undefined && { name }), ...(nameEn !== undefined && { nameEn }) };
}

function treeOf(
  state: InstanceState,
  model: ProcessModel | undefined,
  key: number,
): ExecutionTree | undefined {
  const execution = state.executions[key];
  if (!execution) return undefined;
  const node = model?.nodes[execution.element];
  const children = Object.values(state.executions)
    .filter((inside) => inside.scope === key)
    .flatMap((inside) => treeOf(state, model, inside.key) ?? []);
  return {
    ...execution,
    ...(node?.name !== undefined && { name: node.name }),
    ...(node && { kind: node.kind }),
    waitsFor: (execution.subscriptions ?? []).flatMap((id) => state.subscriptions[id] ?? []),
    children,
  };
}
