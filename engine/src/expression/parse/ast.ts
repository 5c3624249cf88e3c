import type { Value } from '../values/value.ts';

interface Spanned {
  /** Offsets in the source; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
}

export type ArithmeticSign = '+' | '-' | '*' | '/' | '**';
export type CompareSign = '=' | '!=' | '<' | '<=' | '>' | '>=';

export interface LiteralNode extends Spanned {
  readonly kind: 'literal';
  readonly value: Value;
}
export interface TemporalNode extends Spanned {
  readonly kind: 'temporal';
  readonly text: string;
}
export interface NameNode extends Spanned {
  readonly kind: 'name';
  readonly name: string;
}
export interface PathNode extends Spanned {
  readonly kind: 'path';
  readonly target: Node;
  readonly name: string;
}
export interface FilterNode extends Spanned {
  readonly kind: 'filter';
  readonly target: Node;
  readonly filter: Node;
}
export interface CallNode extends Spanned {
  readonly kind: 'call';
  readonly callee: Node;
  readonly args: readonly Node[];
  /** Names of the arguments, where they are given by name. */
  readonly names?: readonly string[];
}
export interface ArithmeticNode extends Spanned {
  readonly kind: 'arithmetic';
  readonly sign: ArithmeticSign;
  readonly left: Node;
  readonly right: Node;
}
export interface NegationNode extends Spanned {
  readonly kind: 'negation';
  readonly operand: Node;
}
export interface ComparisonNode extends Spanned {
  readonly kind: 'comparison';
  readonly sign: CompareSign;
  readonly left: Node;
  readonly right: Node;
}
/** `< 5` with nothing on its left: a test of what stands around it. */
export interface TestNode extends Spanned {
  readonly kind: 'test';
  readonly sign: CompareSign;
  readonly operand: Node;
}
export interface LogicNode extends Spanned {
  readonly kind: 'logic';
  readonly sign: 'and' | 'or';
  readonly left: Node;
  readonly right: Node;
}
export interface BetweenNode extends Spanned {
  readonly kind: 'between';
  readonly value: Node;
  readonly low: Node;
  readonly high: Node;
}
export interface MembershipNode extends Spanned {
  readonly kind: 'membership';
  readonly value: Node;
  readonly tests: readonly Node[];
}
export interface InstanceOfNode extends Spanned {
  readonly kind: 'instance-of';
  readonly value: Node;
  readonly type: TypeNode;
}
export interface ConditionalNode extends Spanned {
  readonly kind: 'conditional';
  readonly condition: Node;
  readonly whenTrue: Node;
  readonly otherwise: Node;
}
export interface Iterator {
  readonly name: string;
  readonly from: Node;
  /** Set for `from..to`. */
  readonly to?: Node;
}
export interface ForNode extends Spanned {
  readonly kind: 'for';
  readonly iterators: readonly Iterator[];
  readonly body: Node;
}
export interface QuantifiedNode extends Spanned {
  readonly kind: 'quantified';
  readonly quantifier: 'some' | 'every';
  readonly iterators: readonly Iterator[];
  readonly body: Node;
}
export interface ListNode extends Spanned {
  readonly kind: 'list';
  readonly items: readonly Node[];
}
export interface ContextNode extends Spanned {
  readonly kind: 'context';
  readonly entries: readonly { readonly key: string; readonly value: Node }[];
}
export interface RangeNode extends Spanned {
  readonly kind: 'range';
  readonly from: Node;
  readonly to: Node;
  readonly startIncluded: boolean;
  readonly endIncluded: boolean;
}
export interface FunctionNode extends Spanned {
  readonly kind: 'function';
  readonly parameters: readonly string[];
  readonly body: Node;
}
/** Comma-separated tests of the implicit input `?` (DMN 1.5, 10.3.1.2, rule 15). */
export interface UnaryTestsNode extends Spanned {
  readonly kind: 'unary-tests';
  readonly negated: boolean;
  /** Empty for `-`, which every input passes. */
  readonly tests: readonly Node[];
}

export type TypeNode =
  | { readonly kind: 'named'; readonly name: string }
  | { readonly kind: 'list'; readonly item: TypeNode }
  | { readonly kind: 'range'; readonly item: TypeNode }
  | { readonly kind: 'context'; readonly entries: readonly TypeEntry[] }
  | { readonly kind: 'function' };

export interface TypeEntry {
  readonly key: string;
  readonly type: TypeNode;
}

export type Node =
  | LiteralNode
  | TemporalNode
  | NameNode
  | PathNode
  | FilterNode
  | CallNode
  | ArithmeticNode
  | NegationNode
  | ComparisonNode
  | TestNode
  | LogicNode
  | BetweenNode
  | MembershipNode
  | InstanceOfNode
  | ConditionalNode
  | ForNode
  | QuantifiedNode
  | ListNode
  | ContextNode
  | RangeNode
  | FunctionNode
  | UnaryTestsNode;
