import type { BenchOptions as Asked, BenchResult } from '../../engine/src/cli/bench-result.ts';

export type { BenchResult };

/** What the command line asks for, and what a quicker look may leave out. */
export interface BenchOptions extends Partial<Asked> {
  /** Open instances for the step cost; absent: 0, 100,000 and 1,000,000. */
  readonly openInstances?: readonly number[];
}

export const atLeast = (
  name: string,
  [value, unit]: readonly [number, string],
  goal: number,
): BenchResult => ({
  name,
  value: rounded(value),
  unit,
  goal: `>= ${String(goal)}`,
  met: value >= goal,
});

export const below = (
  name: string,
  [value, unit]: readonly [number, string],
  goal: number,
): BenchResult => ({
  name,
  value: rounded(value),
  unit,
  goal: `< ${String(goal)}`,
  met: value < goal,
});

export const shown = (name: string, [value, unit]: readonly [number, string]): BenchResult => ({
  name,
  value: rounded(value),
  unit,
  goal: null,
  met: null,
});

/** Three significant digits say all that a shared machine can. */
const rounded = (value: number): number =>
  Math.abs(value) >= 1000 ? Math.round(value) : Number(value.toPrecision(3));
