import type { Variables } from '../../model/index.ts';
import type { EntryCause } from '../event.ts';
import type { CompensationRecord } from '../state.ts';
import type { Turn } from '../turn.ts';

export interface Entering {
  readonly element: string;
  readonly scope: number;
  readonly cause: EntryCause;
  readonly variables?: Variables;
  readonly loopCounter?: number;
  readonly compensates?: number;
  readonly compensations?: readonly CompensationRecord[];
}

/** Puts a token into an element without a flow and has it activated; gives the execution's key. */
export function enter(turn: Turn, entering: Entering): number {
  const key = enterWaiting(turn, entering);
  turn.agenda.push({ do: 'activate', key });
  return key;
}

/** The same, left `ready`: the caller says what happens to it. */
export function enterWaiting(turn: Turn, entering: Entering): number {
  const key = turn.state.nextKey;
  turn.emit({ kind: 'element-entered', key, ...entering });
  return key;
}
