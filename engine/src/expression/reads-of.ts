import type { CallNode, ComparisonNode, ForNode, Node, QuantifiedNode } from './parse/ast.ts';
import { childrenOf } from './parse/children.ts';
import { fromText } from './from-text.ts';

/** What the expression does with a variable tells what it should be. */
export type ReadAs = 'number' | 'text' | 'yes-no' | 'day' | 'list';

/** A variable that an expression reads, or a member of one. */
export interface Read {
  /** Such as `order.currency`; of each thing in a list, `order.lines[].unit`. */
  readonly path: string;
  readonly as?: ReadAs;
}

/**
 * The variables that a FEEL text reads, with or without a leading `=`, each as deep as it names
 * members; what is bound inside it and members of filtered items are left out. None where the text
 * is no FEEL. Never throws.
 */
export const readsOf = (text: string): readonly Read[] =>
  fromText(text, (node) => readsIn(node, NOTHING));

/** What stands around a node. */
interface Around {
  /** Names that are bound, with the path of what they stand for; none where that is worked out. */
  readonly bound: ReadonlyMap<string, string | undefined>;
  readonly as?: ReadAs;
}

const NOTHING: Around = { bound: new Map() };

function readsIn(node: Node, { bound, as }: Around): readonly Read[] {
  const path = pathOf(node, bound);
  if (path !== undefined) return path === BOUND ? [] : [{ path, ...(as && { as }) }];
  const within = (inner: Node, told?: ReadAs): readonly Read[] =>
    readsIn(inner, { bound, ...(told && { as: told }) });
  switch (node.kind) {
    case 'filter':
      // Names in the filter are members of the items first.
      return within(node.target, 'list');
    case 'call':
      return node.args.flatMap((arg) => within(arg, argumentOf(node)));
    case 'arithmetic':
      return [node.left, node.right].flatMap((side) => within(side, factorOf(node.sign)));
    case 'comparison':
      return [
        ...within(node.left, likeOther(node, 'right')),
        ...within(node.right, likeOther(node, 'left')),
      ];
    case 'logic':
      return [node.left, node.right].flatMap((side) => within(side, 'yes-no'));
    case 'conditional':
      return [
        ...within(node.condition, 'yes-no'),
        ...[node.whenTrue, node.otherwise].flatMap((branch) => within(branch, as)),
      ];
    case 'membership':
      return [
        ...within(node.value, literalKind(node.tests[0])),
        ...node.tests.flatMap((one) => within(one)),
      ];
    default:
      return readsOfBinding(node, bound);
  }
}

/** Of nodes that name something for what is inside them, and of all others by their parts. */
function readsOfBinding(node: Node, bound: Around['bound']): readonly Read[] {
  const under = (names: readonly string[]): Around => ({
    bound: new Map([...bound, ...names.map((name) => [name, undefined] as const)]),
  });
  switch (node.kind) {
    case 'for':
    case 'quantified':
      return readsOfEach(node, under(node.iterators.map(({ name }) => name)));
    case 'function':
      return readsIn(node.body, under(node.parameters));
    case 'context': {
      const keys = node.entries.map(({ key }) => key);
      return node.entries.flatMap(({ key, value }, at) =>
        // `{ order: order }`: an entry names those before it, and not itself.
        readsIn(value, under(keys.slice(0, at).filter((one) => one !== key))),
      );
    }
    default:
      return childrenOf(node).flatMap((child) => readsIn(child, { bound }));
  }
}

/** Each thing of a list is told by its place in it. */
function readsOfEach(
  { iterators, body }: ForNode | QuantifiedNode,
  inside: Around,
): readonly Read[] {
  const sources = iterators.flatMap(({ from, to }) =>
    to === undefined
      ? readsIn(from, { ...inside, as: 'list' })
      : [from, to].flatMap((one) => readsIn(one, { ...inside, as: 'number' })),
  );
  const items = iterators.map(({ name, from, to }) => {
    const list = to === undefined ? pathOf(from, inside.bound) : undefined;
    return [name, list === undefined || list === BOUND ? undefined : `${list}[]`] as const;
  });
  return [...sources, ...readsIn(body, { bound: new Map([...inside.bound, ...items]) })];
}

/** What is bound to something that has no path. */
const BOUND = '';

/** `a.b.c` of a name and members; undefined of any other node. */
function pathOf(node: Node, bound: Around['bound']): string | undefined {
  if (node.kind === 'name') {
    const { name } = node;
    if (bound.has(name)) return bound.get(name) ?? BOUND;
    return name === '?' || name === 'item' ? BOUND : name;
  }
  if (node.kind !== 'path') return undefined;
  const target = pathOf(node.target, bound);
  return target === undefined || target === BOUND ? target : `${target}.${node.name}`;
}

const ARGUMENTS: Readonly<Record<string, ReadAs>> = {
  ...{ date: 'day', count: 'list', sum: 'list', concatenate: 'list', append: 'list' },
  ...{ 'string length': 'text', 'upper case': 'text', 'lower case': 'text', floor: 'number' },
};

const argumentOf = ({ callee }: CallNode): ReadAs | undefined =>
  callee.kind === 'name' ? ARGUMENTS[callee.name] : undefined;

const factorOf = (sign: string): ReadAs | undefined =>
  sign === '*' || sign === '/' ? 'number' : undefined;

const likeOther = (node: ComparisonNode, side: 'left' | 'right'): ReadAs | undefined =>
  literalKind(node[side]);

function literalKind(node: Node | undefined): ReadAs | undefined {
  if (node?.kind === 'call' && node.callee.kind === 'name')
    return node.callee.name === 'date' || node.callee.name === 'today' ? 'day' : undefined;
  if (node?.kind !== 'literal' || node.value === null) return undefined;
  if (typeof node.value === 'boolean') return 'yes-no';
  return typeof node.value === 'string' ? 'text' : 'number';
}
