import type { ModdleNode } from '../services.ts';

/** Makes nodes of the BPMN tree. */
export interface BpmnFactory {
  create(type: string, attributes?: object): ModdleNode;
}

type Pairs = Readonly<Record<string, string>>;

/** Input and output mappings; undefined where there are none. */
export function ioMapping(
  factory: BpmnFactory,
  inputs: Pairs = {},
  outputs: Pairs = {},
): ModdleNode | undefined {
  const made = (type: string, pairs: Pairs) =>
    Object.entries(pairs).map(([target, source]) => factory.create(type, { source, target }));
  const [inputParameters, outputParameters] = [
    made('zeebe:Input', inputs),
    made('zeebe:Output', outputs),
  ];
  if (inputParameters.length + outputParameters.length === 0) return undefined;
  return factory.create('zeebe:IoMapping', { inputParameters, outputParameters });
}

/** `zeebe:property` pairs; undefined where there are none. */
export function propertiesNode(factory: BpmnFactory, pairs: Pairs): ModdleNode | undefined {
  const properties = Object.entries(pairs).map(([name, value]) =>
    factory.create('zeebe:Property', { name, value }),
  );
  if (properties.length === 0) return undefined;
  return factory.create('zeebe:Properties', { properties });
}

/** The nodes as extensions of one element; each knows what it stands in, as bpmn-js needs it. */
export function extensionElements(
  factory: BpmnFactory,
  nodes: readonly (ModdleNode | undefined)[],
): ModdleNode {
  const values = nodes.filter((node) => node !== undefined);
  const made = factory.create('bpmn:ExtensionElements', { values });
  for (const node of values) adopt(node, made);
  return made;
}

function adopt(node: ModdleNode, parent: ModdleNode): void {
  Object.assign(node, { $parent: parent });
  for (const name of ['inputParameters', 'outputParameters', 'properties']) {
    const children: unknown = node.get(name);
    // Nodes that this file, or bpmn-moddle, has made.
    if (Array.isArray(children)) for (const child of children as ModdleNode[]) adopt(child, node);
  }
}
