import { fail, ok, type Failure, type Result } from '../../errors/failure.ts';
import { readPeriod, type Period } from '../calendar.ts';
import { checkReason, mustHaveReason } from '../entry/check-content.ts';
import { mustBePerson } from '../entry/separation-of-duties.ts';
import type { PeriodCommand } from './command.ts';
import type { PeriodEvent } from './event.ts';
import type { PeriodState } from './state.ts';

type Decision = Result<readonly PeriodEvent[]>;
type CommandOf<K extends PeriodCommand['kind']> = Extract<PeriodCommand, { kind: K }>;

/** A period opens with the first that is done in it, and once locked never changes. Pure. */
export function decidePeriod(state: PeriodState | undefined, command: PeriodCommand): Decision {
  const period = readPeriod(command.period);
  if (!period.ok) return period;
  if (state?.status === 'locked') return fail(periodLocked(state));
  const { id, from, to } = period.value;
  const opening = state ? [] : [{ kind: 'period-opened', period: id, from, to } as const];
  const done = command.kind === 'post' ? post(state, command) : lock(period.value, command);
  return done.ok ? ok([...opening, done.value]) : done;
}

function post(state: PeriodState | undefined, command: CommandOf<'post'>): Result<PeriodEvent> {
  const { entry, origin, appealUntil, actor, now: time, reason } = command;
  const refusal = checkReason(reason);
  if (refusal) return fail(refusal);
  const number = (state?.postings ?? 0) + 1;
  const event = { kind: 'posting-made', number, entry, origin, appealUntil, actor, time } as const;
  return ok(reason === undefined ? event : { ...event, reason });
}

/** Today's period stays open, so that a correction always has a place. */
function lock({ id, to }: Period, command: CommandOf<'lock'>): Result<PeriodEvent> {
  const { actor, now: time, reason, today } = command;
  const refusal = mustBePerson(actor) ?? mustHaveReason(reason);
  if (refusal) return fail(refusal);
  if (today > to) return ok({ kind: 'period-locked', actor, time, reason });
  return fail({
    code: 'LEDGER_PERIOD_NOT_OVER',
    message: `Expected period "${id}" to be over, but it ends on ${to} and today is ${today}.`,
    mend: 'Lock it when it has ended.',
  });
}

const periodLocked = ({ id }: Pick<PeriodState, 'id'>): Failure => ({
  code: 'LEDGER_PERIOD_LOCKED',
  message: `Expected period "${id}" to be open, but it is locked.`,
  mend: 'Post into the open period; the entry refers to the one it corrects.',
});
