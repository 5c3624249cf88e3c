/** One measured figure beside its goal. */
export interface BenchResult {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** As text, with its direction: `>= 100000`, `< 5`; null for what is only shown. */
  readonly goal: string | null;
  readonly met: boolean | null;
  /** The peer or floor measured in the same run. */
  readonly against?: { readonly name: string; readonly value: number; readonly unit: string };
}

export interface BenchOptions {
  /** Only benchmarks whose name contains this. */
  readonly only?: string;
  readonly progress: (text: string) => void;
}

/** What test/bench/run-benchmarks.ts exports as `runBenchmarks`. */
export type RunBenchmarks = (options: BenchOptions) => Promise<readonly BenchResult[]>;
