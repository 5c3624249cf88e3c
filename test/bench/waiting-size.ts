import { decide } from '../../engine/src/kernel/index.ts';
import { parseBpmn } from '../../engine/src/parse/index.ts';
import { below, type BenchResult } from './bench-result.ts';
import { ORDER, tenElements } from './ten-elements.ts';

/** Bytes of the snapshot of an instance that waits at its user task, its variables left out. */
export async function benchWaitingSize(): Promise<BenchResult[]> {
  const { processes } = await parseBpmn(tenElements());
  const [model] = processes;
  if (!model) throw new Error('the benchmark model is not executable');
  const started = decide(
    model,
    undefined,
    { kind: 'start', instanceId: 'mfv0k3x2a0001', version: 1, variables: ORDER },
    { now: Date.UTC(2026, 0, 1), timeZone: 'Asia/Shanghai' },
  );
  if (!started.ok) throw new Error(started.failure.message);
  const snapshot = Buffer.byteLength(JSON.stringify(started.value.state));
  const variables = Buffer.byteLength(JSON.stringify(ORDER));
  return [below('waiting instance, without its variables', [snapshot - variables, 'bytes'], 1024)];
}
