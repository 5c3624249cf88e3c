import type { Node, ProcessModel, SequenceFlow } from '../model/index.ts';
import type {
  DefinitionDifference,
  ElementChange,
  ElementDifference,
  FlowDifference,
  PropertyDifference,
} from './definition-difference.ts';
import { flatProperties } from './flat-properties.ts';

/** The differences of two versions of a process, by id, in the order of the newer file, then what has gone. */
export function compareDefinitions(from: ProcessModel, to: ProcessModel): DefinitionDifference {
  const elements = [
    ...Object.values(to.nodes).flatMap((node) => elementChange(from.nodes[node.id], node)),
    ...gone(from.nodes, to.nodes).map((node) => wholeElement(node, 'removed')),
  ];
  const flows = [
    ...Object.values(to.flows).flatMap((flow) => flowChange(from.flows[flow.id], flow)),
    ...gone(from.flows, to.flows).map((flow) => wholeFlow(flow, 'removed')),
  ];
  const same = elements.length === 0 && flows.length === 0;
  return { processId: to.processId, same, elements, flows };
}

const gone = <T>(
  before: Readonly<Record<string, T>>,
  after: Readonly<Record<string, T>>,
): readonly T[] =>
  Object.entries(before).flatMap(([id, one]) => (Object.hasOwn(after, id) ? [] : [one]));

function elementChange(before: Node | undefined, after: Node): readonly ElementDifference[] {
  if (!before) return [wholeElement(after, 'added')];
  const properties = [...differences(before, after, DERIVED), ...orderOfFlows(before, after)];
  if (properties.length === 0) return [];
  const ways = new Set(properties.map(({ property }) => WAYS.get(property) ?? 'changed'));
  return [{ ...headOf(after), change: 'changed', ways: [...ways], properties }];
}

/** Follow from where other elements stand, which is told of these, or from the text of the file. */
const DERIVED: ReadonlySet<string> = new Set([
  ...['id', 'line', 'incoming', 'outgoing', 'children', 'entries', 'boundaryEvents'],
  ...['eventSubProcesses', 'triggeredStarts', 'startEvent'],
]);

const WAYS: ReadonlyMap<string, ElementChange> = new Map([
  ['name', 'renamed'],
  ['kind', 'retyped'],
  ['container', 'moved'],
  ['attachedTo', 'moved'],
] as const);

/** The first flow whose condition holds is taken: their order counts, not which there are. */
function orderOfFlows(before: Node, after: Node): readonly PropertyDifference[] {
  const both = (one: Node, other: Node): string =>
    one.outgoing.filter((flow) => other.outgoing.includes(flow)).join(' ');
  const [from, to] = [both(before, after), both(after, before)];
  return from === to ? [] : [{ property: 'outgoing', from, to }];
}

function flowChange(
  before: SequenceFlow | undefined,
  after: SequenceFlow,
): readonly FlowDifference[] {
  if (!before) return [wholeFlow(after, 'added')];
  const properties = differences(before, after, new Set(['id']));
  return properties.length === 0 ? [] : [{ ...wholeFlow(after, 'changed'), properties }];
}

function differences(
  before: object,
  after: object,
  leftOut: ReadonlySet<string>,
): readonly PropertyDifference[] {
  const [old, now] = [flatProperties(before, leftOut), flatProperties(after, leftOut)];
  const names = [...now.keys(), ...[...old.keys()].filter((name) => !now.has(name))];
  return names.flatMap((property) => {
    const [from, to] = [old.get(property), now.get(property)];
    if (from === to) return [];
    return [{ property, ...(from !== undefined && { from }), ...(to !== undefined && { to }) }];
  });
}

const headOf = ({ id, kind, name }: Node) => ({
  element: id,
  kind,
  ...(name !== undefined && { name }),
});

const wholeElement = (node: Node, change: 'added' | 'removed'): ElementDifference => ({
  ...headOf(node),
  change,
  ways: [],
  properties: [],
});

const wholeFlow = (
  { id, name, source, target }: SequenceFlow,
  change: FlowDifference['change'],
): FlowDifference => ({
  flow: id,
  ...(name !== undefined && { name }),
  source,
  target,
  change,
  properties: [],
});
