import type { CheckAnswer, CheckRequest } from './check-request.ts';
import { checkSet } from './check-set.ts';

/** The engine beside the page, so that the page answers keys while rules are checked. */
self.addEventListener('message', ({ data }: MessageEvent<CheckRequest>) => {
  const { checked, analyse } = checkSet(data);
  const answer = { number: data.number, ...checked };
  tell({ ...answer, last: analyse === undefined });
  if (analyse) tell({ ...answer, last: true, analysis: analyse() });
});

const tell = (told: CheckAnswer): void => self.postMessage(told);
