/** Every element of a BPMN file, extensions too, in the order of the file. */
export const nodesIn = (xml: string): readonly Element[] => [
  ...new DOMParser().parseFromString(xml, 'text/xml').getElementsByTagName('*'),
];
