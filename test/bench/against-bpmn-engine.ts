import { Engine as BpmnEngine } from 'bpmn-engine';
import { parseBpmn } from '../../engine/src/parse/index.ts';
import { atLeast, type BenchResult } from './bench-result.ts';
import { runWhole } from './kernel-transitions.ts';
import { bestRate } from './measure.ts';
import { tenElements } from './ten-elements.ts';

const OURS = 2_000;
const THEIRS = 60;

/** The same file from start to end without storage, in ours and in bpmn-engine, in one run. */
export async function benchAgainstBpmnEngine(): Promise<BenchResult[]> {
  const source = tenElements();
  const { processes } = await parseBpmn(source);
  const [model] = processes;
  if (!model) throw new Error('the benchmark model is not executable');
  const theirs = await bestRate(3, THEIRS, async () => {
    for (let index = 0; index < THEIRS; index += 1) await runTheirs(source);
  });
  const ours = await bestRate(5, OURS, () => {
    for (let index = 0; index < OURS; index += 1) runWhole(model);
    return undefined;
  });
  const against = { name: 'bpmn-engine', value: Math.round(theirs), unit: 'instances/s' };
  const ratio = atLeast('kernel: against bpmn-engine, same file', [ours / theirs, 'x'], 50);
  return [{ ...ratio, against }];
}

/** Until the user task waits, saved and resumed from what was saved as a durable user must, to the end. */
async function runTheirs(source: string): Promise<void> {
  const engine = new BpmnEngine({ name: 'bench', source });
  const execution = await engine.execute();
  const saved = JSON.stringify(await engine.getState());
  await execution.stop();
  const recovered = new BpmnEngine({ name: 'bench' }).recover(JSON.parse(saved));
  const resumed = await recovered.resume();
  const ended = recovered.waitFor('end');
  resumed.signal({ id: 'approve' });
  await ended;
}
