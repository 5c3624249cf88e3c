/** Where a token is before anybody has done anything. */
export interface FlowBefore {
  /** Whether what belongs to the element is come to from the start by machines alone, and is no work itself. */
  readonly isAtOnce: (node: Element) => boolean;
}

/** Elements at which somebody or something else adds to what is known. */
const WORK =
  /^(user|service|send|receive|manual|script)?[tT]ask$|^callActivity$|^intermediateCatchEvent$/;

/** Of what begins with a start that nothing triggers; what events start beside it is not at once. */
export function flowBefore(nodes: readonly Element[]): FlowBefore {
  const begin = nodes.filter((node) => isPlainStart(node) && isOfProcess(node));
  const work = new Set(nodes.filter(({ localName }) => WORK.test(localName)).map(({ id }) => id));
  const early = reachable(begin, edgesOf(nodes), work);
  return {
    isAtOnce: (node) => {
      for (let at: Element | null = node; at !== null; at = at.parentElement)
        if (at.id !== '') return early.has(at.id);
      return false;
    },
  };
}

/** A start event that no message, timer or the like triggers. */
export const isPlainStart = (node: Element): boolean =>
  node.localName === 'startEvent' &&
  ![...node.children].some(({ localName }) => localName.endsWith('EventDefinition'));

const isOfProcess = ({ parentElement }: Element): boolean => parentElement?.localName === 'process';

type Edges = ReadonlyMap<string, readonly string[]>;

function edgesOf(nodes: readonly Element[]): Edges {
  const edges = new Map<string, string[]>();
  for (const node of nodes)
    for (const [from, to] of edgesAt(node)) edges.set(from, [...(edges.get(from) ?? []), to]);
  return edges;
}

/** A sub-process is entered at its start and left by an end inside it. */
function edgesAt(node: Element): readonly (readonly [string, string])[] {
  const { localName, id, parentElement: parent } = node;
  const attribute = (name: string): string => node.getAttribute(name) ?? '';
  const container = parent?.id ?? '';
  const left = [id, endOf(id)] as const;
  switch (localName) {
    case 'sequenceFlow':
      return [
        [endOf(attribute('sourceRef')), id],
        [id, attribute('targetRef')],
      ];
    case 'boundaryEvent':
      return [[attribute('attachedToRef'), id], left];
    case 'endEvent':
      return [[id, endOf(container)]];
    case 'startEvent':
      return isPlainStart(node) ? [[container, id], left] : [];
    default:
      return /subProcess|SubProcess|transaction|process/.test(localName) || id === '' ? [] : [left];
  }
}

const endOf = (container: string): string => `end of ${container}`;

function reachable(
  begin: readonly Element[],
  edges: Edges,
  without: ReadonlySet<string>,
): ReadonlySet<string> {
  const seen = new Set(begin.map(({ id }) => id));
  // The set grows while it is gone through.
  for (const id of seen) for (const to of edges.get(id) ?? []) if (!without.has(to)) seen.add(to);
  return seen;
}
