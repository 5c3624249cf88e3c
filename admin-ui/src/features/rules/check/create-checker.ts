import type { CheckAnswer, CheckRequest } from './check-request.ts';

export interface Checker {
  /** Asks the engine; a question that is still worked on is dropped. */
  readonly ask: (request: CheckRequest) => void;
  readonly close: () => void;
}

/** A worker for the engine: the one at work is ended where something newer is to be asked. */
export function createChecker(tell: (answer: CheckAnswer) => void): Checker {
  let worker: Worker | undefined;
  let isBusy = false;
  const open = (): Worker => {
    const made = new Worker(new URL('./check-worker.ts', import.meta.url), { type: 'module' });
    made.addEventListener('message', ({ data }: MessageEvent<CheckAnswer>) => {
      if (made !== worker) return;
      isBusy = !data.last;
      tell(data);
    });
    return made;
  };
  const close = (): void => {
    worker?.terminate();
    worker = undefined;
  };
  return {
    ask: (request) => {
      if (isBusy) close();
      worker ??= open();
      isBusy = true;
      worker.postMessage(request);
    },
    close,
  };
}
