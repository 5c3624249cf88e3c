/** What an element has of its own in its extensions, not of what it contains. */
const own = (element: Element, path: string): readonly Element[] => [
  ...element.querySelectorAll(`:scope > extensionElements > ${path}`),
];

export const isExtended = (node: Element): boolean =>
  node.id !== '' && extensionsOf(node).length > 0;

export const extensionsOf = (element: Element): readonly Element[] =>
  [...element.children].filter(({ localName }) => localName === 'extensionElements');

export const inputsOf = (element: Element): readonly Element[] => own(element, 'ioMapping > input');

export const outputsOf = (element: Element): readonly Element[] =>
  own(element, 'ioMapping > output');

export const scriptsOf = (element: Element): readonly Element[] => own(element, 'script');

export const sourceOf = (mapping: Element): string => mapping.getAttribute('source') ?? '';
export const targetOf = (mapping: Element): string => mapping.getAttribute('target') ?? '';

/** Job type of a service task and the like; empty where there is none. */
export const jobTypeOf = (element: Element): string =>
  own(element, 'taskDefinition')[0]?.getAttribute('type') ?? '';

/** Id of the process that a call activity calls; empty of any other. */
export const calledBy = (element: Element): string =>
  own(element, 'calledElement')[0]?.getAttribute('processId') ?? '';

/** Whether a called process leaves its variables to its caller under their names. */
export const leavesAll = (element: Element): boolean =>
  outputsOf(element).length === 0 &&
  own(element, 'calledElement')[0]?.getAttribute('propagateAllChildVariables') !== 'false';
