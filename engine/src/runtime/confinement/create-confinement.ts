import type { ProcessNode } from '../../model/index.ts';
import type { InstanceRow } from '../../ports/index.ts';
import { createLruCache } from '../lru-cache.ts';
import type { Definitions } from '../definitions.ts';
import type { EngineContext } from '../engine-context.ts';
import type { Confinement } from './confinement-api.ts';

/** Milliseconds until what another process has deployed is seen. */
const FRESH = 10_000;

/** Instances whose process and caller are remembered: neither ever changes. */
const REMEMBERED = 50_000;

/** More calls than one instance may be deep in. */
const DEEPEST = 200;

type Kin = Pick<InstanceRow, 'processId' | 'parentId'>;

/** Of the processes that have any. */
type Marks = ReadonlyMap<string, Pick<ProcessNode, 'confidentiality' | 'readers'>>;

export function createConfinement(context: EngineContext, definitions: Definitions): Confinement {
  const marks = createMarks(context, definitions);
  const { store } = context;
  const kin = createLruCache<Kin>(REMEMBERED);
  const kinOf = async (id: string): Promise<Kin | undefined> => {
    const known = kin.get(id);
    if (known) return known;
    const row = (await store.load(id))?.row;
    if (!row) return undefined;
    const { processId, parentId } = row;
    const own = { processId, ...(parentId !== undefined && { parentId }) };
    kin.set(id, own);
    return own;
  };
  /** Processes of the instance and of those that have called it. */
  const lineage = async (instanceId: string): Promise<readonly string[]> => {
    const processes: string[] = [];
    let id: string | undefined = instanceId;
    while (id !== undefined && processes.length < DEEPEST) {
      const own: Kin | undefined = await kinOf(id);
      if (own) processes.push(own.processId);
      id = own?.parentId;
    }
    return processes;
  };
  return {
    isAsked: async () => (await marks()).size > 0,
    mayReadProcess: async (processId, groups) => isOpen(await marks(), processId, groups),
    mayRead: async (instanceId, groups) => {
      const marked = await marks();
      if (groups === undefined || marked.size === 0) return true;
      const processes = await lineage(instanceId);
      return processes.length > 0 && processes.every((one) => isOpen(marked, one, groups));
    },
    isConfidential: async (instanceId) => {
      const marked = await marks();
      if (marked.size === 0) return false;
      const processes = await lineage(instanceId);
      return processes.some((one) => CONFIDENTIAL.has(marked.get(one)?.confidentiality ?? ''));
    },
  };
}

const CONFIDENTIAL: ReadonlySet<string> = new Set(['confidential', 'secret']);

function isOpen(marks: Marks, processId: string, groups: readonly string[]): boolean {
  const { readers = [] } = marks.get(processId) ?? {};
  return readers.length === 0 || readers.some((group) => groups.includes(group));
}

function createMarks(
  { store, clock }: EngineContext,
  definitions: Definitions,
): () => Promise<Marks> {
  const read = async (): Promise<Marks> => {
    const marks = new Map<string, ProcessNode>();
    for (const { processId, version } of await store.definitions()) {
      const model = await definitions.model(processId, version);
      if (model.ok && isMarked(model.value.root)) marks.set(processId, model.value.root);
    }
    return marks;
  };
  let known: { readonly marks: Marks; readonly until: number; readonly count: number } | undefined;
  return async () => {
    const count = definitions.deployments();
    if (known?.count === count && known.until > clock.now()) return known.marks;
    const marks = await read();
    known = { marks, until: clock.now() + FRESH, count };
    return marks;
  };
}

const isMarked = ({ confidentiality, readers }: ProcessNode): boolean =>
  readers.length > 0 || confidentiality !== 'internal';
