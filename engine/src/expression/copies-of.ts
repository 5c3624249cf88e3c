import { fromText } from './from-text.ts';
import type { CallNode, ForNode, Node } from './parse/ast.ts';

/** A part of what an expression gives that is a part of a variable as it stands, or written otherwise. */
export interface Copy {
  /** Where it is in what is given: `` for all of it, `.net` of a context, `[]` in a list. */
  readonly to: string;
  /** Such as `order.lines[].unit`. */
  readonly from: string;
}

type Copies = readonly Copy[];

/** Of one name: names that are made of each other would double with every one. */
const MOST = 200;

/** What stands for names that are bound inside an expression. */
type Bound = ReadonlyMap<string, Copies>;

/**
 * What the result of a FEEL text is made of, with or without a leading `=`. Whatever is worked out
 * is left out, and so is all where the text is no FEEL. Never throws.
 */
export const copiesOf = (text: string): Copies =>
  fromText(text, (node) => copiesIn(node, new Map()));

function copiesIn(node: Node, bound: Bound): Copies {
  const inside = (inner: Node): Copies => copiesIn(inner, bound);
  switch (node.kind) {
    case 'name':
      return bound.get(node.name) ?? [{ to: '', from: node.name }];
    case 'path':
      return memberOf(inside(node.target), node.name);
    case 'filter':
      return isPlace(node.filter) ? itemOf(inside(node.target)) : inside(node.target);
    case 'conditional':
      return [...inside(node.whenTrue), ...inside(node.otherwise)];
    case 'list':
      return node.items.flatMap((item) => under('[]', inside(item)));
    case 'context':
      return ofContext(node.entries, bound);
    case 'for':
      return ofEach(node, bound);
    case 'call':
      return ofCall(node, inside);
    default:
      return [];
  }
}

const under = (place: string, copies: Copies): Copies =>
  copies.map(({ to, from }) => ({ to: place + to, from }));

/** What is at a place in what was copied, or in what a copy is of. */
const at = (place: string, copies: Copies): Copies =>
  copies.flatMap(({ to, from }): Copies => {
    if (to === '') return [{ to, from: from + place }];
    const isIn = to.startsWith(place) && /^([.[]|$)/.test(to.slice(place.length));
    return isIn ? [{ to: to.slice(place.length), from }] : [];
  });

const itemOf = (list: Copies): Copies => at('[]', list);

/** Of a list, the members of the things in it. */
const memberOf = (copies: Copies, name: string): Copies => [
  ...at(`.${name}`, copies),
  ...at(
    `[].${name}`,
    copies.filter(({ to }) => to.startsWith('[]')),
  ),
];

/** `lines[1]`, and not `lines[price > 1]`. */
const isPlace = (filter: Node): boolean =>
  (filter.kind === 'literal' && typeof filter.value !== 'boolean') || filter.kind === 'negation';

/** An entry names those before it. */
function ofContext(
  entries: readonly { readonly key: string; readonly value: Node }[],
  bound: Bound,
): Copies {
  const known = new Map(bound);
  return entries.flatMap(({ key, value }) => {
    const copies = copiesIn(value, known);
    known.set(key, copies.slice(0, MOST));
    return under(`.${key}`, copies);
  });
}

function ofEach({ iterators, body }: ForNode, bound: Bound): Copies {
  const known = new Map(bound);
  for (const { name, from, to } of iterators)
    known.set(name, to === undefined ? itemOf(copiesIn(from, known)).slice(0, MOST) : []);
  return under('[]', copiesIn(body, known));
}

type Call = (args: readonly Node[], inside: (inner: Node) => Copies) => Copies;

const first: Call = (args, inside) => args.slice(0, 1).flatMap(inside);
const all: Call = (args, inside) => args.flatMap(inside);
const withItems: Call = ([list, ...items], inside) => [
  ...(list ? inside(list) : []),
  ...items.flatMap((item) => under('[]', inside(item))),
];

/** Of functions that give back what they are given. */
const CALLS: Readonly<Record<string, Call>> = {
  ...{ string: first, number: first, date: first, decimal: first, 'date and time': first },
  ...{ sort: first, 'distinct values': first, reverse: first, remove: first, sublist: first },
  ...{ concatenate: all, union: all, 'get or else': all, append: withItems },
  'context merge': (args, inside) => itemOf(args.flatMap(inside)),
  'context put': ([context, key, value], inside) => [
    ...(value && key?.kind === 'literal' && typeof key.value === 'string'
      ? under(`.${key.value}`, inside(value))
      : []),
    ...(context ? inside(context) : []),
  ],
};

const ofCall = ({ callee, args }: CallNode, inside: (inner: Node) => Copies): Copies =>
  callee.kind === 'name' ? (CALLS[callee.name]?.(args, inside) ?? []) : [];
