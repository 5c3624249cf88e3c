import type { Dimension } from './dimension.ts';
import type { Choice, RuleFormula } from './formula.ts';

/** A kind of inputs: some cells chosen, whatever the others are. */
export interface Region {
  readonly choice: Choice;
  /** Rules, by place in the file, that hold in all of it. */
  readonly matched: readonly number[];
  /** Rules that hold in it or not: opaque conditions decide. */
  readonly open: readonly number[];
}

/**
 * Divides the domain by one dimension after the other, no further than the rules tell apart, and
 * visits what comes out. Gives false where `maxRegions`, or a bound on all work, was reached before
 * the end.
 */
export function walkRegions(
  {
    dimensions,
    rules,
  }: { readonly dimensions: readonly Dimension[]; readonly rules: readonly RuleFormula[] },
  maxRegions: number,
  visit: (region: Region) => void,
): boolean {
  const choice: (number | undefined)[] = dimensions.map(() => undefined);
  let left = maxRegions;
  let work = MAX_WORK;
  const divide = (candidates: readonly number[], certain: readonly number[]): void => {
    if (left <= 0 || work <= 0) return;
    work -= candidates.length + 1;
    const matched = [...certain];
    const open: number[] = [];
    for (const at of candidates) {
      const holds = rules[at]?.holds(choice);
      if (holds === true) matched.push(at);
      if (holds === undefined) open.push(at);
    }
    const next = nextDimension(open, choice, rules);
    if (next === undefined) {
      left -= 1;
      visit({ choice, matched: matched.toSorted((a, b) => a - b), open });
      return;
    }
    for (const cell of dimensions[next]?.cells.keys() ?? []) {
      choice[next] = cell;
      divide(open, matched);
    }
    choice[next] = undefined;
  };
  divide([...rules.keys()], []);
  return left > 0 && work > 0;
}

/** Rules looked at. */
const MAX_WORK = 20_000_000;

/** The first that a rule still open reads and that is not chosen. */
function nextDimension(
  open: readonly number[],
  choice: Choice,
  rules: readonly RuleFormula[],
): number | undefined {
  for (const at of open) {
    const found = rules[at]?.dimensions.find((dimension) => choice[dimension] === undefined);
    if (found !== undefined) return found;
  }
  return undefined;
}
