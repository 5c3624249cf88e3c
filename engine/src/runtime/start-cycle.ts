import { nextDue, type PlannedTrigger, type TimerSubscription } from '../kernel/index.ts';
import type { StartSubscription } from '../ports/index.ts';

export type StartTimerTrigger = Extract<StartSubscription['trigger'], { kind: 'timer' }>;

type PlannedTimer = Extract<PlannedTrigger, { kind: 'timer' }>;

/** Where and when the trigger's next time is reckoned. */
export interface StartCycle {
  readonly element: string;
  readonly definition: number;
  readonly cycle: NonNullable<PlannedTimer['cycle']>;
  readonly now: number;
  readonly timeZone: string;
}

/** Missed times of a cycle without end that are skipped at once. */
const MAX_SKIPPED = 10_000;

const UNPLACED = { kind: 'timer', key: 0, owner: 0 } as const satisfies Partial<TimerSubscription>;

/**
 * The trigger after its present time; undefined where its cycle is over. A counted cycle makes up
 * for what was missed; one without end goes on from now.
 */
export function nextStart(
  trigger: StartTimerTrigger,
  { element, definition, cycle, now, timeZone }: StartCycle,
): StartTimerTrigger | undefined {
  const { first, anchor = first } = trigger;
  const before = anchor === first ? 0 : 1;
  const left = cycle.remaining === null ? null : cycle.remaining - trigger.fired;
  const after = (fired: number): number | undefined => {
    const timer = { ...UNPLACED, element, definition, due: trigger.due };
    const reckoned = { ...cycle, first: anchor, fired: before + fired, remaining: left };
    return nextDue({ ...timer, cycle: reckoned }, timeZone);
  };
  for (let skipped = 0; ; skipped += 1) {
    const due = after(trigger.fired + skipped);
    if (due === undefined) return undefined;
    if (left !== null || due >= now || skipped >= MAX_SKIPPED) {
      return { ...trigger, due, fired: trigger.fired + skipped + 1 };
    }
  }
}
