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

/** Servers on which databases and keys may be made, and are removed again. */
export interface ScaleOut {
  /** `mongodb://host[:port][/…]`: databases of its own are made beside the named one. */
  readonly mongodb: string;
  readonly redis: `redis://${string}`;
}

export interface BenchOptions {
  /** Only benchmarks whose name contains this. */
  readonly only?: string;
  /** In place of all others: one process beside several, on these servers. */
  readonly scaleOut?: ScaleOut;
  readonly progress: (text: string) => void;
}

/** What test/bench/run-benchmarks.ts exports as `runBenchmarks`. */
export type RunBenchmarks = (options: BenchOptions) => Promise<readonly BenchResult[]>;
