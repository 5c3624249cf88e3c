import { describePlaces, quoted } from '../difference.ts';
import type { WaitingPlace } from '../observe.ts';
import type { Check } from './finding.ts';

/** All places, and no others; a join that waits for more tokens need not be named. */
export const checkWaitingAt: Check = ({ waitingAt }, { observation: { waiting } }, at) => {
  if (!waitingAt) return [];
  const unnamed = waiting.filter(
    ({ element, waitsFor }) => waitsFor !== 'join' && !waitingAt.includes(element),
  );
  if (unnamed.length === 0 && waitsAtAll(waiting, waitingAt)) return [];
  const expected = waitingAt.length === 0 ? 'to wait nowhere' : `to wait at ${quoted(waitingAt)}`;
  return [{ at: `${at}.waitingAt`, expected, seen: describePlaces(waiting) }];
};

export const waitsAtAll = (
  waiting: readonly WaitingPlace[],
  elements: readonly string[],
): boolean => elements.every((id) => waiting.some(({ element }) => element === id));
