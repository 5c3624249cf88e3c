import type { Iterator, Node } from './ast.ts';

/** The nodes directly below a node. */
export function childrenOf(node: Node): readonly Node[] {
  switch (node.kind) {
    case 'literal':
    case 'temporal':
    case 'name':
      return [];
    case 'path':
      return [node.target];
    case 'filter':
      return [node.target, node.filter];
    case 'call':
      return [node.callee, ...node.args];
    case 'arithmetic':
    case 'comparison':
    case 'logic':
      return [node.left, node.right];
    case 'negation':
    case 'test':
      return [node.operand];
    case 'between':
      return [node.value, node.low, node.high];
    case 'membership':
      return [node.value, ...node.tests];
    default:
      return childrenOfCompound(node);
  }
}

type CompoundNode = Extract<
  Node,
  {
    kind:
      | 'instance-of'
      | 'conditional'
      | 'for'
      | 'quantified'
      | 'list'
      | 'context'
      | 'range'
      | 'function'
      | 'unary-tests';
  }
>;

function childrenOfCompound(node: CompoundNode): readonly Node[] {
  switch (node.kind) {
    case 'instance-of':
      return [node.value];
    case 'conditional':
      return [node.condition, node.whenTrue, node.otherwise];
    case 'for':
    case 'quantified':
      return [...node.iterators.flatMap(sourcesOf), node.body];
    case 'list':
      return node.items;
    case 'context':
      return node.entries.map((entry) => entry.value);
    case 'range':
      return [node.from, node.to];
    case 'function':
      return [node.body];
    case 'unary-tests':
      return node.tests;
  }
}

const sourcesOf = ({ from, to }: Iterator): Node[] => (to ? [from, to] : [from]);

/** The number of nodes: what one visit of the whole costs in steps. */
export const weightOf = (node: Node): number =>
  childrenOf(node).reduce((sum, child) => sum + weightOf(child), 1);

/** The levels of nesting: what one visit of the whole costs in stack. */
export const heightOf = (node: Node): number =>
  1 + childrenOf(node).reduce((most, child) => Math.max(most, heightOf(child)), 0);

/** Whether the name occurs anywhere in the node, bound or free. */
export const mentions = (node: Node, name: string): boolean =>
  (node.kind === 'name' && node.name === name) ||
  childrenOf(node).some((child) => mentions(child, name));
