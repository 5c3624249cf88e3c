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
export const weightOf = remembered<number>((node, weight) =>
  childrenOf(node).reduce((sum, child) => sum + weight(child), 1),
);

/** The levels of nesting: what one visit of the whole costs in stack. */
export const heightOf = remembered<number>(
  (node, height) => 1 + childrenOf(node).reduce((most, child) => Math.max(most, height(child)), 0),
);

const mentions = (name: string) =>
  remembered<boolean>(
    (node, inside) => (node.kind === 'name' && node.name === name) || childrenOf(node).some(inside),
  );

/** Whether `partial`, the results of a `for` so far, occurs anywhere in the node. */
export const mentionsPartial = mentions('partial');

/** Whether `?`, the input of a unary test, occurs anywhere in the node. */
export const mentionsInput = mentions('?');

const isLeaf = ({ kind }: Node): boolean =>
  kind === 'literal' || kind === 'name' || kind === 'temporal';

/** Asked at every level of nesting, so each node is looked at once. */
function remembered<T>(ask: (node: Node, inner: (child: Node) => T) => T): (node: Node) => T {
  const answers = new WeakMap<Node, T>();
  const answer = (node: Node): T => {
    if (isLeaf(node)) return ask(node, answer);
    const known = answers.get(node);
    if (known !== undefined) return known;
    const found = ask(node, answer);
    answers.set(node, found);
    return found;
  };
  return answer;
}
