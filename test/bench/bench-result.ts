/** One figure. `goal` reads with its sense, e.g. ">= 5000"; null where there is none. */
export interface BenchResult {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly goal: string | null;
  readonly met: boolean | null;
  /** The peer or floor measured in the same run. */
  readonly against?: { readonly name: string; readonly value: number; readonly unit: string };
}

export interface BenchOptions {
  /** Open instances for the step cost; absent: 0, 100,000 and 1,000,000. */
  readonly openInstances?: readonly number[];
  /** Only benchmarks whose name contains this text. */
  readonly only?: string;
  /** Told what is under way, for whoever waits. */
  readonly progress?: (message: string) => void;
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
