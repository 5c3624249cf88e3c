import { WaybillError } from '../errors/failure.ts';
import { addDuration } from '../expression/index.ts';
import type { ScenarioRun } from './scenario-run.ts';

type Clock = Pick<ScenarioRun, 'timeZone'> & { readonly engine: { readonly now: () => number } };

/** Epoch milliseconds at the end of an ISO 8601 duration that begins now, by the calendar. */
export function timeAfter({ engine, timeZone }: Clock, duration: string): number {
  return addTo(engine.now(), duration, timeZone);
}

export function addTo(time: number, duration: string, timeZone: string): number {
  const end = addDuration(time, duration, timeZone);
  if (end.ok) return end.value;
  throw new WaybillError(end.failure);
}

export const durationMs = (clock: Clock, duration: string): number =>
  timeAfter(clock, duration) - clock.engine.now();
