import type { ProcessNode } from '../../model/index.ts';
import type { InstanceRow } from '../../ports/index.ts';
import { createLruCache } from '../lru-cache.ts';
import type { Definitions } from '../definitions.ts';
import type { EngineContext } from '../engine-context.ts';
import type { Confined, Confinement } from './confinement-api.ts';
import { createGathered } from './gathered.ts';

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
  const confinedBy = (marked: Marks): Confined => ({
    mayReadProcess: (processId, groups) => isOpen(marked, processId, groups),
    mayRead: async (instanceId, groups) => {
      if (groups === undefined) return true;
      const processes = await lineage(instanceId);
      return processes.length > 0 && processes.every((one) => isOpen(marked, one, groups));
    },
    isConfidential: async (instanceId) => {
      const processes = await lineage(instanceId);
      return processes.some((one) => CONFIDENTIAL.has(marked.get(one)?.confidentiality ?? ''));
    },
  });
  return {
    now: async () => {
      const marked = await marks();
      return marked.size === 0 ? undefined : confinedBy(marked);
    },
  };
}

const CONFIDENTIAL: ReadonlySet<string> = new Set(['confidential', 'secret']);

function isOpen(marks: Marks, processId: string, groups: readonly string[]): boolean {
  const { readers = [] } = marks.get(processId) ?? {};
  return readers.length === 0 || readers.some((group) => groups.includes(group));
}

/** Read anew where anything was deployed since, by whichever process. */
function createMarks(
  { store }: Pick<EngineContext, 'store'>,
  definitions: Definitions,
): () => Promise<Marks> {
  const read = async (): Promise<Marks> => {
    const marks = new Map<string, ProcessNode>();
    for (const { processId, version, xml } of await store.definitions()) {
      if (!MAY_MARK.test(xml)) continue;
      const model = await definitions.model(processId, version);
      if (model.ok && isMarked(model.value.root)) marks.set(processId, model.value.root);
    }
    return marks;
  };
  let known: { readonly marks: Marks; readonly deployed: number } | undefined;
  return createGathered(async () => {
    const deployed = await store.deployed();
    if (known?.deployed !== deployed) known = { marks: await read(), deployed };
    return known.marks;
  });
}

/**
 * Few processes say who reads them, and the first who asks waits for all that are read: a file without
 * these words is not. Characters written as numbers could spell them.
 */
const MAY_MARK = /readers|confidentiality|&#/;

const isMarked = ({ confidentiality, readers }: ProcessNode): boolean =>
  readers.length > 0 || confidentiality !== 'internal';
