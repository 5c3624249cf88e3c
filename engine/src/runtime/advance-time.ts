import { WaybillError, type Failure } from '../errors/failure.ts';
import { addDuration } from '../expression/index.ts';
import type { DraftReleases } from './drafts/release-draft.ts';
import type { EngineContext } from './engine-context.ts';
import type { InstanceTimers } from './instance-timers.ts';
import type { StartTimers } from './start-timers.ts';

export interface AdvanceTimeParts {
  readonly context: EngineContext;
  readonly instanceTimers: InstanceTimers;
  readonly startTimers: StartTimers;
  readonly releases: DraftReleases;
  readonly settle: () => Promise<void>;
  /** Absent: the clock cannot be driven. */
  readonly moveTo: ((time: number) => void) | undefined;
}

/** Due times in one step: an end for a cycle without pause. */
const MAX_STOPS = 1_000_000;

/** Moves the virtual clock from one due time to the next, and does all that falls due there. */
export const createAdvanceTime =
  (parts: AdvanceTimeParts) =>
  async (by: number | string): Promise<void> => {
    const { context, settle, moveTo } = parts;
    if (!moveTo) throw new WaybillError(notVirtual);
    const target = targetTime(context, by);
    await settle();
    for (let stops = 0; ; stops += 1) {
      if (stops > MAX_STOPS) throw new WaybillError(withoutEnd);
      const next = await nextStop(parts);
      if (next === undefined || next > target) break;
      moveTo(next);
      await fireDue(parts);
      await settle();
    }
    moveTo(target);
    await context.store.expireMessages(target);
  };

/** When something falls due next; at the clock's own time where something is overdue. */
async function nextStop(parts: AdvanceTimeParts): Promise<number | undefined> {
  const { startTimers, releases } = parts;
  const { store, clock } = parts.context;
  const due = await Promise.all([
    store.nextTimer(),
    startTimers.next(),
    releases.next(),
    store.nextJobTime(clock.now()),
  ]);
  const times = due.filter((time) => time !== undefined);
  return times.length === 0 ? undefined : Math.min(...times);
}

/** New versions first: what starts at the same moment starts with them. */
async function fireDue(parts: AdvanceTimeParts): Promise<void> {
  const { instanceTimers, startTimers, releases } = parts;
  await releases.releaseDue();
  await startTimers.fireDue();
  await instanceTimers.fireDue();
}

function targetTime({ clock, timeZone }: EngineContext, by: number | string): number {
  const now = clock.now();
  if (typeof by === 'number') {
    if (Number.isFinite(by) && by >= 0) return now + by;
    throw new WaybillError(notReadable(by));
  }
  const target = addDuration(now, by, timeZone);
  if (target.ok && target.value >= now) return target.value;
  throw new WaybillError(notReadable(by));
}

const notVirtual: Failure = {
  code: 'CLOCK_NOT_VIRTUAL',
  message: 'Expected an engine on the virtual clock, but this one runs on a clock of its own.',
  mend: "Create the engine with clock: 'virtual'.",
};

const notReadable = (by: number | string): Failure => ({
  code: 'DURATION_NOT_READABLE',
  message: `Expected milliseconds or an ISO 8601 duration to advance by, but got ${JSON.stringify(by)}.`,
  mend: 'Give a number that is not negative, or a text such as "PT1H".',
});

const withoutEnd: Failure = {
  code: 'WORK_WITHOUT_END',
  message: `Expected timers to come to an end, but after ${String(MAX_STOPS)} due times there are more.`,
  mend: 'Advance in smaller steps, or lengthen the interval of the cycle.',
};
