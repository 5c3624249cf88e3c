import type { TimerItem } from './work-item.ts';

/** Where a timer stands among all: by due time, then by id. */
export interface TimerPosition {
  readonly due: number;
  readonly id: string;
}

/** Text for `TimerQuery.after` that holds even when the timer has fired meanwhile. */
export const timerPosition = ({ due, id }: Pick<TimerItem, 'due' | 'id'>): string => `${due}~${id}`;

/** Before all others where the text is none. */
export function readTimerPosition(after = ''): TimerPosition {
  const [, due, id] = /^(-?\d+)~(.+)$/s.exec(after) ?? [];
  return id === undefined ? { due: Number.MIN_SAFE_INTEGER, id: '' } : { due: Number(due), id };
}

export const comesAfter = ({ due, id }: TimerItem, position: TimerPosition): boolean =>
  due > position.due || (due === position.due && id > position.id);
