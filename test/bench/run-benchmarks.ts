import { benchAgainstBpmnEngine } from './against-bpmn-engine.ts';
import type { BenchOptions, BenchResult } from './bench-result.ts';
import { benchDurableInstances } from './durable-instances.ts';
import { benchEventLoop } from './event-loop-blocks.ts';
import { benchFsyncFloor } from './fsync-floor.ts';
import { benchKernelTransitions } from './kernel-transitions.ts';
import { benchOpenInstances } from './open-instances.ts';
import { benchMongodb } from './mongodb-commits.ts';
import { benchQueueOverhead } from './queue-overhead.ts';
import { benchRuleBacktest } from './rule-backtest.ts';
import { benchRuleEvaluations } from './rule-evaluations.ts';
import { benchScaleOut } from './scale-out.ts';
import { benchStore } from './store-commits.ts';
import { benchWaitingSize } from './waiting-size.ts';

const BENCHMARKS: readonly (readonly [
  string,
  (options: BenchOptions) => Promise<BenchResult[]>,
])[] = [
  ['machine', benchFsyncFloor],
  ['kernel', benchKernelTransitions],
  ['rules', benchRuleEvaluations],
  ['backtest', benchRuleBacktest],
  ['waiting size', benchWaitingSize],
  ['durable', benchDurableInstances],
  ['store', benchStore],
  ['queue', benchQueueOverhead],
  ['event loop', benchEventLoop],
  ['open instances', benchOpenInstances],
  ['mongodb', benchMongodb],
  // Last: what bpmn-engine leaves in the heap made everything measured after it three times as slow.
  ['against bpmn-engine', benchAgainstBpmnEngine],
];

/** Runs the benchmarks one after the other; figures are printed by `waybill bench`. */
export async function runBenchmarks(options: BenchOptions = {}): Promise<BenchResult[]> {
  // Asked for by itself: it takes minutes, and servers.
  if (options.scaleOut) return benchScaleOut(options);
  const results: BenchResult[] = [];
  for (const [name, run] of BENCHMARKS) {
    if (options.only !== undefined && !name.includes(options.only)) continue;
    options.progress?.(name);
    results.push(...(await run(options)));
  }
  return results;
}
