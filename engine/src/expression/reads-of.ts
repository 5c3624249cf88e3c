import { LIMITS } from './limits.ts';
import type { CallNode, ComparisonNode, Node } from './parse/ast.ts';
import { childrenOf } from './parse/children.ts';
import { parseText } from './parse/parse-text.ts';
import { SyntaxStop } from './parse/syntax-stop.ts';

/** What the expression does with a variable tells what it should be. */
export type ReadAs = 'number' | 'text' | 'yes-no' | 'day' | 'list';

/** A variable that an expression reads, or a member of one. */
export interface Read {
  /** Such as `order.currency`. */
  readonly path: string;
  readonly as?: ReadAs;
}

/**
 * The variables that a FEEL text reads, with or without a leading `=`, each as deep as it names
 * members; what is bound inside it and members of filtered items are left out. None where the text
 * is no FEEL. Never throws.
 */
export function readsOf(text: string): readonly Read[] {
  const source = text.replace(/^\s*=(?!=)/, '').trim();
  if (source.length > LIMITS.textLength) return [];
  try {
    return readsIn(parseText(source, 'expression').node, NOTHING);
  } catch (stop) {
    // A RangeError is the stack's own bound, as when it is compiled.
    if (stop instanceof SyntaxStop || stop instanceof RangeError) return [];
    throw stop;
  }
}

/** What stands around a node. */
interface Around {
  readonly bound: ReadonlySet<string>;
  readonly as?: ReadAs;
}

const NOTHING: Around = { bound: new Set() };

function readsIn(node: Node, { bound, as }: Around): readonly Read[] {
  const path = pathOf(node);
  if (path !== undefined) return isFree(path, bound) ? [{ path, ...(as && { as }) }] : [];
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
function readsOfBinding(node: Node, bound: ReadonlySet<string>): readonly Read[] {
  const under = (names: readonly string[]): Around => ({ bound: new Set([...bound, ...names]) });
  switch (node.kind) {
    case 'for':
    case 'quantified': {
      const names = node.iterators.map(({ name }) => name);
      const sources = node.iterators.flatMap(({ from, to }) =>
        to === undefined
          ? readsIn(from, { ...under(names), as: 'list' })
          : [from, to].flatMap((one) => readsIn(one, { ...under(names), as: 'number' })),
      );
      return [...sources, ...readsIn(node.body, under(names))];
    }
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

/** `a.b.c` of a name and members; undefined of any other node. */
function pathOf(node: Node): string | undefined {
  if (node.kind === 'name') return node.name;
  if (node.kind !== 'path') return undefined;
  const target = pathOf(node.target);
  return target === undefined ? undefined : `${target}.${node.name}`;
}

function isFree(path: string, bound: ReadonlySet<string>): boolean {
  const [root = ''] = path.split('.');
  return !bound.has(root) && root !== '?' && root !== 'item';
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
