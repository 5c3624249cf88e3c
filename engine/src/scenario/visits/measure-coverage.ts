import type { Node, ProcessModel } from '../../model/index.ts';
import type { Trace } from '../trace.ts';
import { countVisited, type VisitedShare } from './count-visited.ts';

/** A process and the file that holds it. */
export interface ReadProcess {
  readonly file: string;
  readonly model: ProcessModel;
}

/** How much of one process was visited. */
export interface ProcessCoverage {
  readonly processId: string;
  readonly name?: string;
  readonly file: string;
  /** The process itself is none of them; whatever lies inside sub-processes is. */
  readonly elements: VisitedShare;
  /** Sequence flows. */
  readonly flows: VisitedShare;
  /** Of both together; 100 only where nothing is missing. */
  readonly percent: number;
}

export interface CoverageMeasure {
  /** What was visited by a scenario that ran on these files. */
  readonly add: (trace: Trace, files: readonly string[]) => void;
  readonly coverage: () => readonly ProcessCoverage[];
}

/** Counts what all scenarios together visit of the processes. */
export function createCoverageMeasure(processes: readonly ReadProcess[]): CoverageMeasure {
  const measured = processes.map((process) => ({ ...process, visited: new Set<string>() }));
  return {
    add: ({ entries }, files) => {
      const read = new Set(files);
      for (const { model, file, visited } of measured) {
        if (!read.has(file)) continue;
        const own = entries.filter(({ processId }) => processId === model.processId);
        for (const { id } of own) visited.add(id);
      }
    },
    coverage: () => measured.map(describe),
  };
}

function describe({
  file,
  model,
  visited,
}: ReadProcess & { readonly visited: ReadonlySet<string> }): ProcessCoverage {
  const { processId, name } = model;
  const nodes = Object.values(model.nodes).filter(({ kind }) => kind !== 'process');
  const elements = countVisited(nodes, (node) => visited.has(deedOf(node, model)));
  const flows = countVisited(Object.values(model.flows), ({ id }) => visited.has(id));
  const total = elements.total + flows.total;
  const share = total === 0 ? 100 : ((elements.visited + flows.visited) * 100) / total;
  return {
    ...{ processId, file, elements, flows },
    ...(name !== undefined && { name }),
    percent: Math.floor(share * 10) / 10,
  };
}

/** No token ever comes to a boundary event for compensation: what it stands for is its handler. */
function deedOf(node: Node, { nodes }: ProcessModel): string {
  if (node.kind !== 'boundary-event') return node.id;
  if (!node.definitions.some(({ kind }) => kind === 'compensation')) return node.id;
  const activity = nodes[node.attachedTo];
  return (activity && 'compensationHandler' in activity && activity.compensationHandler) || node.id;
}
