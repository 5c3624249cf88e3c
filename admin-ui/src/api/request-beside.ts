import { ApiError } from './api-error.ts';
import type { BesideAnswer, BesideRequest } from './beside.ts';
import { csrfToken } from './csrf-token.ts';
import type { Method } from './request.ts';

type Told = (answer: BesideAnswer) => void;

const waiting = new Map<number, Told>();
let worker: Worker | undefined;
let last = 0;

/**
 * The same as `request`, carried out by a thread beside the page: bodies of a megabyte are written,
 * sent and read there, while the page answers keys.
 */
export function requestBeside<Answer>(
  method: Method,
  path: string,
  body: unknown,
): Promise<Answer> {
  worker ??= open();
  last += 1;
  const asked: BesideRequest = { number: last, csrf: csrfToken.current, method, path, body };
  return new Promise((resolve, reject) => {
    waiting.set(asked.number, (told) => {
      // What the server's contract says of the route.
      if (told.kind === 'answer') resolve(told.answer as Answer);
      else if (told.kind === 'refused') reject(new ApiError(told.status, told.problem));
      else reject(new Error(told.message));
    });
    worker?.postMessage(asked);
  });
}

function open(): Worker {
  const made = new Worker(new URL('./request-worker.ts', import.meta.url), { type: 'module' });
  made.addEventListener('message', ({ data }: MessageEvent<BesideAnswer>) => end(data));
  // Its file could not be read: who waits is told, and the next request tries anew.
  made.addEventListener('error', ({ message }) => {
    worker = undefined;
    for (const number of [...waiting.keys()]) end({ kind: 'failed', number, message });
  });
  return made;
}

function end(told: BesideAnswer): void {
  waiting.get(told.number)?.(told);
  waiting.delete(told.number);
}
