import { decide, type Event } from '../../engine/src/kernel/index.ts';
import type { ProcessModel } from '../../engine/src/model/index.ts';
import { parseBpmn } from '../../engine/src/parse/index.ts';
import { atLeast, type BenchResult } from './bench-result.ts';
import { bestRate } from './measure.ts';
import { ORDER, tenElements } from './ten-elements.ts';

const INSTANCES = 5_000;
const context = { now: 0, timeZone: 'Asia/Shanghai' };

/** Element transitions in memory: activations and completions, decided without any storage. */
export async function benchKernelTransitions(): Promise<BenchResult[]> {
  const { processes } = await parseBpmn(tenElements());
  const [model] = processes;
  if (!model) throw new Error('the benchmark model is not executable');
  const perInstance = transitions(model);
  const rate = await bestRate(8, INSTANCES * perInstance, () => {
    for (let index = 0; index < INSTANCES; index += 1) runWhole(model);
    return undefined;
  });
  return [atLeast('kernel: element transitions in memory', [rate, '/s'], 100_000)];
}

/** From start to end with the user task answered in between. */
export function runWhole(model: ProcessModel): readonly Event[] {
  const command = { kind: 'start', instanceId: 'i', version: 1, variables: ORDER } as const;
  const started = decide(model, undefined, command, context);
  if (!started.ok) throw new Error(started.failure.message);
  const { state, events } = started.value;
  const key = Object.values(state.executions).find((one) => one.work)?.key ?? 0;
  const completed = decide(model, state, { kind: 'complete-task', key, variables: {} }, context);
  if (!completed.ok) throw new Error(completed.failure.message);
  return [...events, ...completed.value.events];
}

const transitions = (model: ProcessModel): number =>
  runWhole(model).filter(({ kind }) => kind === 'element-activated' || kind === 'element-completed')
    .length;
