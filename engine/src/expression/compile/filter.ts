import type { FilterNode, Node } from '../parse/ast.ts';
import { weightOf } from '../parse/children.ts';
import type { Run } from '../run.ts';
import { charge, warn } from '../run.ts';
import { isNumber, toInteger } from '../values/decimal.ts';
import { FeelRange } from '../values/feel-range.ts';
import { isList } from '../values/kinds.ts';
import { rangeHolds } from '../values/range-holds.ts';
import { typeName } from '../values/type-name.ts';
import type { Value } from '../values/value.ts';
import type { Binding, Code, Compiler, Frame } from './compiler.ts';

/** `list[n]` picks by position, `list[condition]` by truth (DMN 1.5, 10.3.2.5, table 62). */
export function compileFilter(compiler: Compiler, node: FilterNode, binding: Binding | null): Code {
  const target = compiler.compile(node.target, binding);
  const filter = compiler.compile(node.filter, { kind: 'item', parent: binding });
  const plan: Plan = { filter, weight: weightOf(node.filter), truth: isTruth(node.filter) };
  return (run, frame) => {
    const value = target(run, frame);
    if (value === null) return null;
    return select(run, frame, isList(value) ? value : [value], plan);
  };
}

interface Plan {
  readonly filter: Code;
  readonly weight: number;
  /** Whether the filter is a condition by its form, so that it cannot be a position. */
  readonly truth: boolean;
}

const TRUTHS: ReadonlySet<Node['kind']> = new Set<Node['kind']>([
  'comparison',
  'logic',
  'test',
  'between',
  'membership',
  'quantified',
  'instance-of',
]);

const isTruth = (node: Node): boolean => TRUTHS.has(node.kind);

/** Whether the filter is a position shows in its first value, seen with the first item. */
function select(run: Run, frame: Frame | null, items: readonly Value[], plan: Plan): Value {
  if (items.length === 0 && plan.truth) return [];
  const [head] = items;
  charge(run, plan.weight);
  const first = plan.filter(run, { value: head ?? null, parent: frame });
  if (isNumber(first)) return pick(run, items, toInteger(first));
  const chosen: Value[] = [];
  items.forEach((item, index) => {
    charge(run, plan.weight);
    const outcome = index === 0 ? first : plan.filter(run, { value: item, parent: frame });
    if (holds(run, outcome, item)) chosen.push(item);
  });
  return chosen;
}

function holds(run: Run, outcome: Value, item: Value): boolean {
  if (typeof outcome === 'boolean') return outcome;
  if (outcome instanceof FeelRange) return rangeHolds(run, outcome, item) === true;
  if (outcome !== null) warn(run, `A filter gave ${typeName(outcome)}, which selects nothing.`);
  return false;
}

/** Counted from 1, or from the end with a minus. */
function pick(run: Run, items: readonly Value[], position: number | undefined): Value {
  const index =
    position === undefined || position === 0
      ? -1
      : position < 0
        ? items.length + position
        : position - 1;
  const item = index < 0 ? undefined : items[index];
  if (item !== undefined) return item;
  return warn(run, `A list of ${items.length} has no item ${position ?? 'at this position'}.`);
}
