import { Worker } from 'node:worker_threads';
import { WaybillError } from '@waybill/engine';
import type { AnswerMessage, AskedMessage } from './messages.ts';

/** A thread beside the event loop; ends by itself with the process. */
export interface Thread {
  /** One at a time. Ends the thread where it takes longer than `longest`, or `signal` says so. */
  readonly ask: (message: AskedMessage, bounds: Bounds) => Promise<unknown>;
  readonly isOpen: () => boolean;
  readonly close: () => Promise<void>;
}

interface Bounds {
  /** Milliseconds. */
  readonly longest: number;
  readonly signal: AbortSignal | undefined;
}

/** MiB of values; a thread that needs more ends, and the server goes on. */
const HEAP = 1_024;

export function openThread(): Thread {
  const worker = new Worker(new URL('../../bin/compute.mjs', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: HEAP },
  });
  worker.unref();
  let open = true;
  let fail = (_reason: unknown): void => undefined;
  let answer = (_told: AnswerMessage): void => undefined;
  const ended = (because: string): void => {
    open = false;
    fail(new WaybillError(stopped(because)));
  };
  worker.on('message', (told: AnswerMessage) => answer(told));
  worker.on('error', (error) => ended(String(error)));
  worker.on('exit', () => ended('its thread has ended'));
  const end = (because: string): void => {
    ended(because);
    void worker.terminate();
  };
  return {
    isOpen: () => open,
    close: async () => {
      open = false;
      await worker.terminate();
    },
    ask: (message, { longest, signal }) => {
      const asked = new Promise<unknown>((resolve, reject) => {
        fail = reject;
        answer = (told) => settle(told, resolve, reject);
        worker.postMessage(message);
      });
      const timer = setTimeout(() => end(`it took more than ${String(longest)} ms`), longest);
      const leave = (): void => end('nobody waits for it any more');
      signal?.addEventListener('abort', leave, { once: true });
      return asked.finally(() => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', leave);
      });
    },
  };
}

function settle(
  told: AnswerMessage,
  resolve: (answer: unknown) => void,
  reject: (reason: unknown) => void,
): void {
  if (told.kind === 'answered') resolve(told.answer);
  else if (told.kind === 'refused') reject(new WaybillError(told.failure));
  else reject(new Error(told.text));
}

const stopped = (because: string) => ({
  code: 'COMPUTATION_STOPPED',
  message: `Expected what was sent to be read and checked to the end, but ${because}.`,
  mend: 'Send less at one time, such as a file with fewer rows.',
});
