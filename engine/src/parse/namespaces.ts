const BPMN_NAMESPACE = 'http://www.omg.org/spec/BPMN/20100524/MODEL';

const DIAGRAM_NAMESPACES: readonly string[] = [
  'http://www.omg.org/spec/BPMN/20100524/DI',
  'http://www.omg.org/spec/DD/20100524/DI',
  'http://www.omg.org/spec/DD/20100524/DC',
];

const UNDERSTOOD_NAMESPACES: ReadonlySet<string> = new Set([
  BPMN_NAMESPACE,
  ...DIAGRAM_NAMESPACES,
  'http://camunda.org/schema/zeebe/1.0',
  // Colours and the modeler's own notes say how a file is drawn, never what runs.
  'http://bpmn.io/schema/bpmn/biocolor/1.0',
  'http://www.omg.org/spec/BPMN/non-normative/color/1.0',
  'http://camunda.org/schema/modeler/1.0',
  'http://www.w3.org/2001/XMLSchema-instance',
  'http://www.w3.org/2001/XMLSchema',
  'http://www.w3.org/XML/1998/namespace',
  'http://www.w3.org/2000/xmlns/',
]);

/** True where ids share one space: BPMN itself and its diagram. */
export function holdsIds(namespace: string): boolean {
  return namespace === BPMN_NAMESPACE || DIAGRAM_NAMESPACES.includes(namespace);
}

export function isForeign(namespace: string): boolean {
  return namespace !== '' && !UNDERSTOOD_NAMESPACES.has(namespace);
}

const TEXT_ELEMENTS: ReadonlySet<string> = new Set(
  [
    'documentation text script incoming outgoing source target from to transformation expression',
    'condition conditionExpression loopCondition loopCardinality completionCondition supports',
    'activationCondition timeDate timeDuration timeCycle messagePath dataPath userTaskForm',
  ].flatMap((names) => names.split(' ')),
);

/** Whether an element is one whose text is read; vendors' own elements may hold what they like. */
export function mayHoldText(namespace: string, local: string): boolean {
  return isForeign(namespace) || TEXT_ELEMENTS.has(local) || /Refs?$/.test(local);
}
