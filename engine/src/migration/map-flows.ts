import type { ProcessModel, SequenceFlow } from '../model/index.ts';
import type { MigrationMapping } from './migration-plan.ts';

export interface Mapped {
  /** Element id → id in the version gone to. */
  readonly elements: ReadonlyMap<string, string>;
  readonly mapping: MigrationMapping;
}

/**
 * Where tokens that wait on a flow are to wait: as the mapping says, on the flow of the same id, or
 * on the only other one between the same elements; always before the same element, and no two on one.
 */
export function mapFlows(
  from: ProcessModel,
  to: ProcessModel,
  mapped: Mapped,
): Readonly<Record<string, string>> {
  const flows = new Map<string, string>();
  const taken = new Set<string>();
  const take = (source: SequenceFlow, target: SequenceFlow | undefined): void => {
    if (!target || taken.has(target.id) || flows.has(source.id)) return;
    if (mapped.elements.get(source.target) !== target.target) return;
    flows.set(source.id, target.id);
    taken.add(target.id);
  };
  const named = (id: string): boolean => Object.hasOwn(mapped.mapping, id);
  const all = Object.values(from.flows);
  for (const flow of all.filter(({ id }) => named(id))) {
    take(flow, flowOf(to, mapped.mapping[flow.id]));
  }
  const others = all.filter(({ id }) => !named(id));
  for (const flow of others) take(flow, flowOf(to, flow.id));
  const between = flowsBetween(to);
  for (const flow of others) {
    const left = (between.get(placeOf(flow, mapped.elements)) ?? []).filter(
      ({ id }) => !taken.has(id),
    );
    if (left.length === 1) take(flow, left[0]);
  }
  return Object.fromEntries(flows);
}

const flowOf = (
  { flows }: ProcessModel,
  id: string | null | undefined,
): SequenceFlow | undefined =>
  typeof id === 'string' && Object.hasOwn(flows, id) ? flows[id] : undefined;

function flowsBetween({ flows }: ProcessModel): ReadonlyMap<string, readonly SequenceFlow[]> {
  const between = new Map<string, SequenceFlow[]>();
  for (const flow of Object.values(flows)) {
    const key = keyOf(flow.source, flow.target);
    between.set(key, [...(between.get(key) ?? []), flow]);
  }
  return between;
}

const placeOf = ({ source, target }: SequenceFlow, elements: Mapped['elements']): string =>
  keyOf(elements.get(source), elements.get(target));

const keyOf = (...ends: readonly (string | undefined)[]): string => JSON.stringify(ends);
