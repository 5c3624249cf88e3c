import type { Failure } from '../errors/failure.ts';
import type { ProcessModel } from '../model/index.ts';
import { elementsOutermostFirst } from './elements-outermost-first.ts';
import { failures } from './failures.ts';
import { mapFlows } from './map-flows.ts';
import type { MigrationMapping, MigrationPlan, PlannedElement } from './migration-plan.ts';
import { mayShare, pairProblem, type Pair } from './pair-problem.ts';

/**
 * Maps each element of `from` to one of `to`: as the mapping says, else to the one of the same id.
 * It must be of the same kind, in the scope that the enclosing element is mapped to, and be
 * triggered by the same kinds of events; otherwise it has no place and the plan says why.
 */
export function planMigration(
  from: ProcessModel,
  to: ProcessModel,
  mapping: MigrationMapping = {},
): MigrationPlan {
  const planning: Planning = {
    from,
    to,
    mapping,
    targets: new Map(),
    named: namedTargets(mapping),
  };
  const problems = [...unknownIds(planning), ...sharedTargets(planning), ...personalLost(from, to)];
  const elements: PlannedElement[] = [];
  for (const id of elementsOutermostFirst(from)) {
    const planned = planElement(planning, id);
    elements.push(planned);
    if (planned.target !== undefined) planning.targets.set(id, planned.target);
    if (planned.failure && isMeant(planning, id)) problems.push(planned.failure);
  }
  const flows = mapFlows(from, to, { elements: planning.targets, mapping });
  problems.push(...flowsElsewhere(planning, flows));
  const taken = new Set(planning.targets.values());
  return {
    processId: from.processId,
    elements,
    flows,
    added: Object.keys(to.nodes).filter((id) => !taken.has(id)),
    problems: unique(problems),
  };
}

interface Planning {
  readonly from: ProcessModel;
  readonly to: ProcessModel;
  readonly mapping: MigrationMapping;
  /** Of the elements planned so far. */
  readonly targets: Map<string, string>;
  /** Ids of `to` that the mapping names, and for which elements. */
  readonly named: ReadonlyMap<string, readonly string[]>;
}

function planElement(planning: Planning, id: string): PlannedElement {
  const { from, mapping } = planning;
  const node = from.nodes[id];
  if (!node) throw new Error(`element "${id}" of a checked model is not in it`);
  const mapped = Object.hasOwn(mapping, id);
  const wanted = mapped ? mapping[id] : sameId(planning, id);
  const { kind, name } = node;
  const head = { element: id, kind, mapped, ...(name !== undefined && { name }) };
  const pair = pairOf(planning, id, wanted);
  const failure = pair ? (pairProblem(pair) ?? takenBy(planning, pair)) : failures.noTarget(node);
  return { ...head, ...(failure ? { failure } : { target: pair?.target.id ?? id }) };
}

/** Values that were encrypted would come to stand in clear. */
const personalLost = ({ root: old }: ProcessModel, { root }: ProcessModel): readonly Failure[] =>
  old.personal
    .filter((name) => !root.personal.includes(name))
    .map((name) => failures.personalLost(root, name));

/** The mapping names something that there is. */
const isMeant = ({ to, mapping }: Planning, id: string): boolean => {
  const target = Object.hasOwn(mapping, id) ? mapping[id] : null;
  return typeof target === 'string' && Object.hasOwn(to.nodes, target);
};

/** The process itself is the process, whatever its element is called. */
const sameId = ({ from, to }: Planning, id: string): string =>
  id === from.root.id ? to.root.id : id;

function pairOf(
  { from, to, targets }: Planning,
  id: string,
  wanted: string | null | undefined,
): Pair | undefined {
  const source = from.nodes[id];
  const known = typeof wanted === 'string' && Object.hasOwn(to.nodes, wanted);
  const target = known ? to.nodes[wanted] : undefined;
  return source && target && { source, target, targets };
}

/** What the mapping says goes before what has the same id by itself. */
function takenBy({ named, mapping }: Planning, pair: Pair): Failure | undefined {
  if (Object.hasOwn(mapping, pair.source.id) || mayShare(pair)) return undefined;
  const [other] = named.get(pair.target.id) ?? [];
  return other === undefined ? undefined : failures.targetTaken(pair.source.id, pair.target.id);
}

function namedTargets(mapping: MigrationMapping): ReadonlyMap<string, readonly string[]> {
  const named = new Map<string, readonly string[]>();
  for (const [source, target] of Object.entries(mapping)) {
    if (target !== null) named.set(target, [...(named.get(target) ?? []), source]);
  }
  return named;
}

function unknownIds({ from, to, mapping }: Planning): readonly Failure[] {
  return Object.entries(mapping).flatMap(([source, target]) => {
    const flow = Object.hasOwn(from.flows, source);
    if (!flow && !Object.hasOwn(from.nodes, source)) return [failures.unknownSource(source)];
    if (target === null) return [];
    const found = Object.hasOwn(flow ? to.flows : to.nodes, target);
    return found ? [] : [failures.unknownTarget(source, target)];
  });
}

function sharedTargets({ from, to, named }: Planning): readonly Failure[] {
  return [...named].flatMap(([target, [first, ...more]]) => {
    const node = to.nodes[target];
    const source = first === undefined ? undefined : from.nodes[first];
    const shared = source && node && mayShare({ source, target: node });
    return shared ? [] : more.map((id) => failures.targetTaken(id, target));
  });
}

/** Flows that the mapping names and that could not be taken so. */
function flowsElsewhere(
  { from, to, mapping }: Planning,
  flows: Readonly<Record<string, string>>,
): readonly Failure[] {
  return Object.entries(mapping).flatMap(([source, target]) => {
    const known = target !== null && Object.hasOwn(from.flows, source);
    if (!known || !Object.hasOwn(to.flows, target) || flows[source] === target) return [];
    return [failures.flowElsewhere(source, target)];
  });
}

const unique = (problems: readonly Failure[]): readonly Failure[] => [
  ...new Map(problems.map((one) => [`${one.code} ${one.elementId ?? ''}`, one])).values(),
];
