import { fail, ok, type Failure, type Result } from '../errors/failure.ts';
import type { AlarmCommand, AlarmEvent, AlarmState } from './alarm.ts';

type Decided = Result<readonly AlarmEvent[]>;
type CommandOf<K extends AlarmCommand['kind']> = Extract<AlarmCommand, { readonly kind: K }>;

/** Ninety days: whoever wants it silent for longer should mend the rule. */
const LONGEST_SILENCE = 90 * 86_400_000;

export function decideAlarm(state: AlarmState | undefined, command: AlarmCommand): Decided {
  if (command.kind === 'raise') return raise(state, command);
  if (!state) return fail(NOT_FOUND);
  switch (command.kind) {
    case 'clear':
      return ok(state.status === 'cleared' ? [] : [{ kind: 'alarm-cleared', time: command.now }]);
    case 'begin-telling':
      return beginTelling(state, command);
    case 'end-telling':
      return endTelling(state, command);
    default:
      return state.status === 'cleared' ? fail(cleared(state)) : ok(noted(state, command));
  }
}

/** Found again while it is open it changes nothing, so that several servers raise it once. */
function raise(state: AlarmState | undefined, command: CommandOf<'raise'>): Decided {
  const { id, finding, subject, now: time } = command;
  const over = state?.status === 'silenced' && (state.silenced?.until ?? 0) <= time;
  if (!state || state.status === 'cleared' || over)
    return ok([{ kind: 'alarm-raised', id, finding, subject, time }]);
  if (state.finding.severity === finding.severity) return ok([]);
  return ok([{ kind: 'alarm-changed', finding, time }]);
}

type Noting = CommandOf<'acknowledge' | 'escalate' | 'silence'>;

function noted(state: AlarmState, command: Noting): readonly AlarmEvent[] {
  const { actor, now: time, reason } = command;
  const by = { person: actor.id, time, values: { reason } };
  if (command.kind === 'escalate') return [{ kind: 'alarm-escalated', ...by, to: command.to }];
  if (command.kind === 'silence') return [{ kind: 'alarm-silenced', ...by, until: command.until }];
  return state.status === 'acknowledged' ? [] : [{ kind: 'alarm-acknowledged', ...by }];
}

export function silenceFailure(until: number, now: number): Failure | undefined {
  if (until > now && until <= now + LONGEST_SILENCE) return undefined;
  return {
    code: 'ALARM_SILENCE_INVALID',
    message: `Expected a time within the next 90 days, but got ${new Date(until).toISOString()}.`,
    mend: 'Name a time within the next 90 days.',
  };
}

function beginTelling(
  { telling, status }: AlarmState,
  command: CommandOf<'begin-telling'>,
): Decided {
  const { now, lease } = command;
  const due = !telling.ended && telling.notBefore <= now && status !== 'cleared';
  return due ? ok([{ kind: 'telling-begun', notBefore: now + lease }]) : fail(BEING_TOLD);
}

function endTelling({ telling }: AlarmState, command: CommandOf<'end-telling'>): Decided {
  const { now, notice, reached, failure, again } = command;
  // A newer notice has come meanwhile, and is told from the beginning.
  if (telling.notice !== notice || telling.ended) return ok([]);
  const notBefore = now + (again ?? 0);
  const told = { reached, notBefore, ended: again === undefined };
  return ok([{ kind: 'telling-ended', ...told, ...(failure !== undefined && { failure }) }]);
}

const NOT_FOUND: Failure = {
  code: 'ALARM_NOT_FOUND',
  message: 'Expected an alarm of this id, but there is none.',
  mend: 'List the alarms and take an id from there.',
};

const BEING_TOLD: Failure = {
  code: 'ALARM_BEING_TOLD',
  message: 'Expected an alarm of which people are still to be told, but it is told or being told.',
  mend: 'Nothing is to be done; that server goes on.',
};

const cleared = ({ id }: AlarmState): Failure => ({
  code: 'ALARM_CLEARED',
  message: `Expected alarm "${id}" to be open, but what it was about has passed.`,
  mend: 'Nothing is to be done.',
});
