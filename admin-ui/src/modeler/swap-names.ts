import type { ModdleNode } from './services.ts';

const PROPERTY = 'name:en';

/**
 * Exchanges each element's name with its property `name:en`. Done twice it changes nothing, so that
 * a file that was opened in English is saved as it was.
 */
export function swapNames(root: ModdleNode): void {
  const seen = new Set<ModdleNode>();
  const open = [root];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (seen.has(node)) continue;
    seen.add(node);
    swap(node);
    open.push(...childrenOf(node));
  }
}

/** The element's name in the language in which the diagram is not shown. */
export const otherNameOf = (node: ModdleNode): string | undefined => englishOf(node)?.value;

function swap(node: ModdleNode): void {
  const english = englishOf(node);
  if (english === undefined || node.name === undefined) return;
  const { name } = node;
  node.name = english.value;
  english.value = name;
}

interface Property {
  readonly name?: string;
  value: string;
}

function englishOf(node: ModdleNode): Property | undefined {
  const extensions = valuesOf(read(node, 'extensionElements'));
  const properties = extensions.filter((one) => one.$type === 'zeebe:Properties');
  const all = properties.flatMap((one) => valuesOf(one)) as readonly unknown[];
  return (all as readonly Property[]).find(({ name }) => name === PROPERTY);
}

const read = (node: ModdleNode, name: string): ModdleNode | undefined => {
  const value = (node as unknown as Record<string, unknown>)[name];
  return isNode(value) ? value : undefined;
};

/** `values` of extension elements, `properties` of zeebe's list. */
function valuesOf(node: ModdleNode | undefined): readonly ModdleNode[] {
  const record = node as unknown as Record<string, unknown> | undefined;
  const list = record?.['values'] ?? record?.['properties'];
  return Array.isArray(list) ? list.filter(isNode) : [];
}

/** What the node contains; what it refers to stands elsewhere in the tree. */
function childrenOf(node: ModdleNode): readonly ModdleNode[] {
  const contained = (node.$descriptor?.properties ?? []).filter(
    ({ isReference, isAttr }) => isReference !== true && isAttr !== true,
  );
  const record = node as unknown as Record<string, unknown>;
  return contained.flatMap(({ name }) => {
    const value = record[name.replace(/^\w+:/, '')];
    return (Array.isArray(value) ? value : [value]).filter(isNode);
  });
}

const isNode = (value: unknown): value is ModdleNode =>
  typeof value === 'object' && value !== null && '$type' in value;
