import { createHash } from 'node:crypto';
import { parentPort } from 'node:worker_threads';
import { WaybillError } from '@waybill/engine';
import { computeHere } from '@waybill/engine/computing';
import type { AskedMessage, AnswerMessage } from './messages.ts';

/** The whole life of a thread: one question after the other, each answered before the next comes. */
const compute = computeHere((text) => createHash('sha256').update(text).digest('hex'));

async function answer({ name, asked }: AskedMessage): Promise<AnswerMessage> {
  try {
    return { kind: 'answered', answer: await compute(name, asked) };
  } catch (thrown) {
    if (thrown instanceof WaybillError) return { kind: 'refused', failure: thrown.failure };
    const text = thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
    return { kind: 'failed', text };
  }
}

// Imported by no thread, to join its sources beforehand, it has nobody to answer.
parentPort?.on('message', (asked: AskedMessage) => {
  void answer(asked).then((told) => parentPort?.postMessage(told));
});
