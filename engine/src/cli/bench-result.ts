/** One measured figure beside its goal. */
export interface BenchResult {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** As text, with its direction: `≥ 100000`, `< 5`. */
  readonly goal: string;
  readonly met: boolean;
  /** What it was measured against, where it is a ratio. */
  readonly against?: string;
}

export interface BenchOptions {
  /** Only benchmarks whose name contains this. */
  readonly only?: string;
  readonly onProgress: (text: string) => void;
}

/** What test/bench/run-benchmarks.ts exports as `runBenchmarks`. */
export type RunBenchmarks = (options: BenchOptions) => Promise<readonly BenchResult[]>;
