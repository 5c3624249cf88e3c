import type { Turn } from '../turn.ts';

/** Stands in history before what was done for it; changes nothing. */
export function giveReason(turn: Turn, reason: string | undefined): void {
  if (reason !== undefined) turn.emit({ kind: 'reason-given', reason });
}
