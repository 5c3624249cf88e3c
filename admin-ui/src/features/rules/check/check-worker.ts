import type { CheckAnswer, CheckRequest } from './check-request.ts';
import { checkSet } from './check-set.ts';

/** The engine beside the page, so that the page answers keys while rules are checked. */
let newest = 0;

self.addEventListener('message', ({ data }: MessageEvent<CheckRequest>) => {
  newest = Math.max(newest, data.number);
  // A later question may wait already.
  setTimeout(() => answer(data), 0);
});

function answer(request: CheckRequest): void {
  const { number } = request;
  if (number < newest) return;
  const { checked, analyse } = checkSet(request);
  tell({ number, ...checked });
  if (analyse === undefined) return;
  setTimeout(() => {
    if (number === newest) tell({ number, ...checked, analysis: analyse() });
  }, 0);
}

const tell = (told: CheckAnswer): void => self.postMessage(told);
