import type { CompiledCondition } from '../compile/compile-condition.ts';
import type { Comparison } from '../rule-set.ts';
import type { Constants } from './constant-facts.ts';
import type { Dimension } from './dimension.ts';

/** Cell by dimension; undefined where it is not chosen yet. */
export type Choice = readonly (number | undefined)[];

/** True, false, or undefined where it depends on what is not chosen, or on opaque conditions. */
export type Formula = (choice: Choice) => boolean | undefined;

export interface RuleFormula {
  readonly holds: Formula;
  /** Dimensions that it reads, in the order of its conditions. */
  readonly dimensions: readonly number[];
}

/** What makes the formula of each rule of a set. */
export function createFormulas({
  dimensions,
  constants,
}: {
  readonly dimensions: readonly Dimension[];
  readonly constants: Constants;
}): (condition: CompiledCondition) => RuleFormula {
  const places = new Map<Comparison, { readonly at: number; readonly truth: readonly boolean[] }>();
  for (const [at, { truth }] of dimensions.entries()) {
    for (const [comparison, cells] of truth) places.set(comparison, { at, truth: cells });
  }
  return (condition) => {
    const read = new Set<number>();
    const build = (part: CompiledCondition): Formula => {
      if (part.kind !== 'comparison') return GROUPS[part.kind](part.children.map(build));
      const place = places.get(part.comparison);
      if (place === undefined) {
        const always = constants.truthOf(part.comparison);
        return () => always;
      }
      read.add(place.at);
      return (choice) => {
        const cell = choice[place.at];
        return cell === undefined ? undefined : place.truth[cell];
      };
    };
    return { holds: build(condition), dimensions: [...read] };
  };
}

const GROUPS: Readonly<Record<'all' | 'any' | 'not', (children: readonly Formula[]) => Formula>> = {
  all: (children) => (choice) => settle(children, choice, false),
  any: (children) => (choice) => settle(children, choice, true),
  not:
    ([child]) =>
    (choice) => {
      const value = child?.(choice);
      return value === undefined ? undefined : !value;
    },
};

/** `by` as soon as one child is that; its opposite where all are. */
function settle(children: readonly Formula[], choice: Choice, by: boolean): boolean | undefined {
  let open = false;
  for (const child of children) {
    const value = child(choice);
    if (value === by) return by;
    open ||= value === undefined;
  }
  return open ? undefined : !by;
}
