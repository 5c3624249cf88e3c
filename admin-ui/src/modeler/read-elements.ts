import type { Language } from '../i18n/languages.ts';

/** What a page tells of one element of a BPMN file. */
export interface ElementFacts {
  readonly id: string;
  /** Local name, as `userTask`. */
  readonly type: string;
  readonly name?: string;
  readonly nameEn?: string;
  readonly documentation?: string;
  readonly documentationEn?: string;
  readonly formId?: string;
  readonly ruleSetId?: string;
  readonly calls?: string;
  readonly job?: string;
  /** Of a flow: the element that it leads to. */
  readonly target?: string;
  /** Clause ids. */
  readonly policy: readonly string[];
}

const BPMN = 'http://www.omg.org/spec/BPMN/20100524/MODEL';

/** Every element of a process that has an id, in the order of the file. */
export function readElements(xml: string): readonly ElementFacts[] {
  const file = new DOMParser().parseFromString(xml, 'text/xml');
  const all = [...file.getElementsByTagNameNS(BPMN, '*')];
  return all.filter((node) => node.hasAttribute('id')).map(factsOf);
}

/** Of those, what a token can be put on, also inside sub-processes that it enters once. */
export function enterableIn(xml: string, processId: string): readonly ElementFacts[] {
  const file = new DOMParser().parseFromString(xml, 'text/xml');
  const processes = [...file.getElementsByTagNameNS(BPMN, 'process')];
  const process = processes.find(({ id }) => id === processId);
  return process === undefined ? [] : enterableBelow(process).map(factsOf);
}

/** The same beside an element, where its own token may go; none where the file does not have it. */
export function enterableBeside(xml: string, elementId: string): readonly ElementFacts[] {
  const file = new DOMParser().parseFromString(xml, 'text/xml');
  const all = [...file.getElementsByTagNameNS(BPMN, '*')];
  const parent = all.find(({ id }) => id === elementId)?.parentElement ?? undefined;
  return parent === undefined ? [] : enterableBelow(parent).map(factsOf);
}

function enterableBelow(container: Element): readonly Element[] {
  return [...container.children]
    .filter((node) => node.hasAttribute('id') && CAN_ENTER.test(node.localName))
    .filter((node) => node.getAttribute('triggeredByEvent') !== 'true')
    .filter((node) => node.getAttribute('isForCompensation') !== 'true')
    .flatMap((node) => [node, ...(isOneDoor(node) ? enterableBelow(node) : [])]);
}

const isOneDoor = (node: Element): boolean =>
  /^(subProcess|transaction)$/.test(node.localName) &&
  [...node.children].every(({ localName }) => !localName.endsWith('LoopCharacteristics'));

/** Types of elements that a token comes to by itself; none that an event starts. */
const CAN_ENTER =
  /(Task|task|Gateway|subProcess|SubProcess|callActivity|transaction|intermediate\w+|endEvent)$/;

const DIAGRAM = 'http://www.omg.org/spec/BPMN/20100524/DI';

/** Sub-processes that are drawn with what they contain. */
export function expandedIn(xml: string): ReadonlySet<string> {
  const file = new DOMParser().parseFromString(xml, 'text/xml');
  const shapes = [...file.getElementsByTagNameNS(DIAGRAM, 'BPMNShape')];
  const open = shapes.filter((shape) => shape.getAttribute('isExpanded') === 'true');
  return new Set(open.map((shape) => shape.getAttribute('bpmnElement') ?? ''));
}

function factsOf(node: Element): ElementFacts {
  const extensions = childOf(node, 'extensionElements');
  const zeebe = (tag: string, name: string): string | undefined =>
    extensions?.getElementsByTagName(`zeebe:${tag}`)[0]?.getAttribute(name) ?? undefined;
  const properties = [...(extensions?.getElementsByTagName('zeebe:property') ?? [])];
  const property = (name: string): string | undefined =>
    properties.find((one) => one.getAttribute('name') === name)?.getAttribute('value') ?? undefined;
  const facts = {
    name: node.getAttribute('name') ?? undefined,
    nameEn: property('name:en'),
    documentation: childOf(node, 'documentation')?.textContent.trim(),
    documentationEn: property('documentation:en'),
    formId: zeebe('formDefinition', 'formId'),
    ruleSetId: zeebe('calledDecision', 'decisionId'),
    calls: zeebe('calledElement', 'processId'),
    job: zeebe('taskDefinition', 'type'),
    target: node.getAttribute('targetRef') ?? undefined,
  };
  const policy = (property('policy') ?? '').split(/[\s,]+/).filter((id) => id !== '');
  return { id: node.id, type: node.localName, policy, ...withoutAbsent(facts) };
}

/** In the language of the file where it has none in that of the reader. */
export const documentationIn = (
  language: Language,
  { documentation, documentationEn }: ElementFacts,
): string | undefined => (language === 'en' ? documentationEn : undefined) ?? documentation;

const childOf = (node: Element, name: string): Element | undefined =>
  [...node.children].find((child) => child.localName === name);

type Present<T> = { readonly [K in keyof T]?: Exclude<T[K], undefined> };

function withoutAbsent<T extends object>(facts: T): Present<T> {
  const present = Object.entries(facts).filter(([, value]) => value !== undefined && value !== '');
  // The same names without those that are absent.
  return Object.fromEntries(present) as Present<T>;
}
