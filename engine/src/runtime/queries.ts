import { visibleVariables, type InstanceState } from '../kernel/index.ts';
import type { ProcessModel } from '../model/index.ts';
import type { Definitions } from './definitions.ts';
import type { Engine } from './engine-api.ts';
import type { EngineContext } from './engine-context.ts';
import type { ExecutionTree } from './engine-values.ts';
import { namesOf, withCalledCodes } from './element-names.ts';
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
    elementNames: async (processId, version, { called = false } = {}) => {
      const model = await definitions.model(processId, version);
      if (!model.ok) return undefined;
      const names = namesOf(model.value);
      return called ? withCalledCodes(names, model.value, definitions) : names;
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
