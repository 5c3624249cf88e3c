import type { Node } from '../parse/ast.ts';
import type { Run } from '../run.ts';
import type { Value } from '../values/value.ts';

/** A bound value at run time; the compiler knows how many frames out each name lies. */
export interface Frame {
  readonly value: Value;
  readonly parent: Frame | null;
}

/** A compiled node. */
export type Code = (run: Run, frame: Frame | null) => Value;

/** What the compiler knows of one frame. An item opens its entries as names (10.3.2.5). */
export type Binding =
  | { readonly kind: 'local'; readonly name: string; readonly parent: Binding | null }
  | { readonly kind: 'item'; readonly parent: Binding | null };

/** Shared by the compile functions of one expression. */
export interface Compiler {
  readonly compile: (node: Node, binding: Binding | null) => Code;
  /** Free names, in order of appearance. */
  readonly references: Set<string>;
  /** Builtins that are called where a name bound around the call hides them. */
  readonly hidden: Set<string>;
  /** Whether `now()` or `today()` is called. */
  readsTime: boolean;
  /** Steps outwards that names may still take; see `LIMITS.nameSteps`. */
  nameSteps: number;
}

export const local = (name: string, parent: Binding | null): Binding => ({
  kind: 'local',
  name,
  parent,
});
