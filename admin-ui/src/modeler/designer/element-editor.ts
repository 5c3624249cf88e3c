import type { Language } from '../../i18n/languages.ts';
import {
  extensionElements,
  ioMapping,
  propertiesNode,
  type BpmnFactory,
} from '../blocks/extensions.ts';
import type { DiagramElement, ModdleNode } from '../services.ts';

/** What pages show and change of an element, beside the properties panel of bpmn-js. */
export interface ChosenElement {
  readonly id: string;
  /** As `bpmn:UserTask`. */
  readonly type: string;
  readonly names: Readonly<Record<Language, string>>;
  /** `zeebe:property` pairs but the name. */
  readonly properties: Pairs;
  readonly formId?: string;
  readonly candidateGroups?: string;
  readonly dueDate?: string;
  readonly job?: string;
  readonly ruleSetId?: string;
  /** Of a timer event that waits for a duration: ISO 8601 or FEEL, empty where none is said yet. */
  readonly duration?: string;
  /** Target → FEEL. */
  readonly inputs: Pairs;
}

type Pairs = Readonly<Record<string, string>>;

interface Modeling {
  updateModdleProperties(element: DiagramElement, node: ModdleNode, properties: object): void;
  updateProperties(element: DiagramElement, properties: object): void;
}

export interface EditorServices {
  readonly modeling: Modeling;
  readonly bpmnFactory: BpmnFactory;
  /** In which names in the diagram stand now. */
  readonly language: Language;
}

/** A type of extension, and the members that it is to have; undefined takes it away. */
export type Extension = readonly [type: string, attributes: object | undefined];

const ENGLISH = 'name:en';

export function chosenElement(
  { id, businessObject }: DiagramElement,
  language: Language,
): ChosenElement | undefined {
  if (businessObject === undefined) return undefined;
  const extension = (type: string, name: string): string | undefined =>
    textOf(
      nodesOf(businessObject).find(({ $type }) => $type === type),
      name,
    );
  const { [ENGLISH]: other, ...properties } = pairsOf(businessObject, 'zeebe:Properties');
  const name = businessObject.name ?? '';
  const texts = {
    formId: extension('zeebe:FormDefinition', 'formId'),
    candidateGroups: extension('zeebe:AssignmentDefinition', 'candidateGroups'),
    dueDate: extension('zeebe:TaskSchedule', 'dueDate'),
    job: extension('zeebe:TaskDefinition', 'type'),
    ruleSetId: extension('zeebe:CalledDecision', 'decisionId'),
    duration: durationOf(timerOf(businessObject)),
  };
  return {
    id: businessObject.id ?? id,
    type: businessObject.$type,
    names:
      language === 'zh'
        ? { zh: name, en: other ?? '' }
        : { zh: other ?? name, en: other === undefined ? '' : name },
    properties,
    inputs: pairsOf(businessObject, 'zeebe:IoMapping'),
    ...Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== undefined)),
  };
}

/** Changes one element, each time in one step that can be undone. */
export function createElementEditor(services: EditorServices) {
  const { bpmnFactory, language } = services;
  const setPairs = (element: DiagramElement, pairs: Pairs, more: object = {}): void => {
    const kept = Object.entries(pairs).filter(([, value]) => value !== '');
    const made = propertiesNode(bpmnFactory, Object.fromEntries(kept));
    replace(services, element, { types: ['zeebe:Properties'], made: [made], more });
  };
  const made = (changes: readonly Extension[]) =>
    changes.map(([type, attributes]) => attributes && bpmnFactory.create(type, attributes));
  return {
    extend: (element: DiagramElement, changes: readonly Extension[]): void =>
      replace(services, element, { types: changes.map(([type]) => type), made: made(changes) }),
    setProperty: (element: DiagramElement, name: string, value: string): void =>
      setPairs(element, { ...pairsOf(element.businessObject, 'zeebe:Properties'), [name]: value }),
    setNames: (element: DiagramElement, { zh, en }: ChosenElement['names']): void => {
      const [name, other] = language === 'zh' || en === '' ? [zh, en] : [en, zh];
      const pairs = pairsOf(element.businessObject, 'zeebe:Properties');
      setPairs(element, { ...pairs, [ENGLISH]: other }, { name });
    },
    setDuration: (element: DiagramElement, duration: string): void => {
      const timer = timerOf(element.businessObject);
      if (timer === undefined) return;
      const timeDuration = bpmnFactory.create('bpmn:FormalExpression', { body: duration });
      Object.assign(timeDuration, { $parent: timer });
      services.modeling.updateModdleProperties(element, timer, { timeDuration });
    },
    setInputs: (element: DiagramElement, inputs: Pairs, more: readonly Extension[] = []): void => {
      const kept = Object.fromEntries(Object.entries(inputs).filter(([, feel]) => feel !== ''));
      const mapping = ioMapping(bpmnFactory, kept, outputsOf(element.businessObject));
      const types = ['zeebe:IoMapping', ...more.map(([type]) => type)];
      replace(services, element, { types, made: [...made(more), mapping] });
    },
  };
}

interface Replacement {
  /** Extensions of these types are taken away. */
  readonly types: readonly string[];
  readonly made: readonly (ModdleNode | undefined)[];
  /** Changed besides. */
  readonly more?: object;
}

function replace(
  { modeling, bpmnFactory }: EditorServices,
  element: DiagramElement,
  { types, made, more }: Replacement,
): void {
  const kept = nodesOf(element.businessObject).filter(({ $type }) => !types.includes($type));
  const nodes = [...kept, ...made.filter((one) => one !== undefined)];
  const elements = nodes.length === 0 ? undefined : extensionElements(bpmnFactory, nodes);
  modeling.updateProperties(element, { ...more, extensionElements: elements });
}

const timerOf = (node: ModdleNode | undefined): ModdleNode | undefined =>
  childrenOf(node, 'eventDefinitions').find(({ $type }) => $type === 'bpmn:TimerEventDefinition');

/** Undefined where the timer waits for a date or a cycle. */
function durationOf(timer: ModdleNode | undefined): string | undefined {
  if (timer === undefined || childOf(timer, 'timeDate') || childOf(timer, 'timeCycle'))
    return undefined;
  return textOf(childOf(timer, 'timeDuration'), 'body') ?? '';
}

const nodesOf = (node: ModdleNode | undefined): readonly ModdleNode[] =>
  childrenOf(childOf(node, 'extensionElements'), 'values');

/** Names and values of `zeebe:Properties`, targets and sources of inputs of `zeebe:IoMapping`. */
function pairsOf(node: ModdleNode | undefined, type: string): Pairs {
  const found = nodesOf(node).find(({ $type }) => $type === type);
  const [list, key, value] =
    type === 'zeebe:Properties'
      ? ['properties', 'name', 'value']
      : ['inputParameters', 'target', 'source'];
  return Object.fromEntries(
    childrenOf(found, list).map((one) => [textOf(one, key) ?? '', textOf(one, value) ?? '']),
  );
}

function outputsOf(node: ModdleNode | undefined): Pairs {
  const mapping = nodesOf(node).find(({ $type }) => $type === 'zeebe:IoMapping');
  const outputs = childrenOf(mapping, 'outputParameters');
  return Object.fromEntries(
    outputs.map((one) => [textOf(one, 'target') ?? '', textOf(one, 'source') ?? '']),
  );
}

// What bpmn-moddle gives under these names is of these types.
const childOf = (node: ModdleNode | undefined, name: string) =>
  node?.get(name) as ModdleNode | undefined;
const childrenOf = (node: ModdleNode | undefined, name: string) =>
  (node?.get(name) ?? []) as readonly ModdleNode[];
const textOf = (node: ModdleNode | undefined, name: string) =>
  node?.get(name) as string | undefined;
