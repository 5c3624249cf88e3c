import { readElements } from './read-elements.ts';

/** A flow that leaves where one of several is chosen by conditions. */
export interface Way {
  readonly name?: string;
  readonly nameEn?: string;
  /** Id of the gateway or activity that it leaves. */
  readonly from: string;
  readonly to: string;
  /** FEEL, with its leading `=`; absent: taken where no other holds. */
  readonly condition?: string;
  /** Conditions of the other ways out. */
  readonly others: readonly string[];
}

const BPMN = 'http://www.omg.org/spec/BPMN/20100524/MODEL';

/** Every flow of a BPMN file that a condition decides about, by its id. */
export function readWays(xml: string): ReadonlyMap<string, Way> {
  const file = new DOMParser().parseFromString(xml, 'text/xml');
  const flows = [...file.getElementsByTagNameNS(BPMN, 'sequenceFlow')].map(flowOf);
  const facts = new Map(readElements(xml).map(({ id, ...one }) => [id, one]));
  const ways = flows.flatMap((flow) => {
    const beside = flows.filter(({ id, from }) => from === flow.from && id !== flow.id);
    const others = beside.flatMap(({ condition }) => condition ?? []);
    const { id, from, to, condition } = flow;
    if (condition === undefined && others.length === 0) return [];
    const { name, nameEn } = facts.get(id) ?? {};
    const names = { ...(name !== undefined && { name }), ...(nameEn !== undefined && { nameEn }) };
    const asked = condition === undefined ? {} : { condition };
    return [[id, { ...names, from, to, others, ...asked }]] as const;
  });
  return new Map(ways);
}

function flowOf(node: Element) {
  const condition = node.getElementsByTagNameNS(BPMN, 'conditionExpression')[0]?.textContent.trim();
  return {
    id: node.id,
    from: node.getAttribute('sourceRef') ?? '',
    to: node.getAttribute('targetRef') ?? '',
    condition: condition === '' ? undefined : condition,
  };
}
