import { ALARM, silenceFailure, type AlarmState } from '../../alarms/index.ts';
import { WaybillError } from '../../errors/failure.ts';
import { actorOf } from '../ledger/actor-of.ts';
import type { WriteOptions } from '../engine-values.ts';
import type { AlarmQuery, Alarms } from './alarms-api.ts';
import { ALARMS, changeAlarm, findAlarms, stateOf, type AlarmsParts } from './alarms-parts.ts';
import { createEvaluation, judgeThing } from './evaluate-alarms.ts';
import { predictInstance } from './judge-instance.ts';
import { createLearning } from './learn-pace.ts';

const PAGE = 100;

/** What a person does; under a key that was used before, it is done already. */
async function noteOnce(
  parts: AlarmsParts,
  id: string,
  { command, idempotencyKey }: AlarmNote,
): Promise<AlarmState> {
  const claims = idempotencyKey === undefined ? [] : [`cmd:${ALARM.kind}/${id}:${idempotencyKey}`];
  const outcome = await changeAlarm(parts, id, command, claims);
  return outcome.kind === 'claimed' ? get(parts, id) : stateOf(outcome);
}

interface AlarmNote extends Pick<WriteOptions, 'idempotencyKey'> {
  readonly command: Parameters<typeof ALARM.decide>[1];
}

export function createAlarms(parts: AlarmsParts): Alarms {
  const evaluation = createEvaluation(parts);
  const learn = createLearning(parts);
  const { clock } = parts.context;
  const now = (): number => clock.now();
  return {
    evaluate: async () => {
      const learnt = await learn();
      return { ...(await evaluation()), learnt };
    },
    judge: (thing) => judgeThing(parts, thing),
    list: (query) => list(parts, query),
    get: (id) => get(parts, id),
    acknowledge: async (id, { reason, ...by }) => {
      const command = { kind: 'acknowledge', actor: actorOf(by), now: now(), reason } as const;
      return noteOnce(parts, id, { command, ...by });
    },
    escalate: async (id, { reason, to, ...by }) => {
      const command = { kind: 'escalate', actor: actorOf(by), now: now(), reason, to } as const;
      return noteOnce(parts, id, { command, ...by });
    },
    silence: async (id, { reason, until, ...by }) => {
      const failure = silenceFailure(until, now());
      if (failure) throw new WaybillError(failure);
      const command = { kind: 'silence', actor: actorOf(by), now: now(), reason, until } as const;
      return noteOnce(parts, id, { command, ...by });
    },
    predict: (instanceId) => predictInstance(parts, instanceId),
    untold: async (limit) => {
      const found = await findAlarms(parts, { 'alarm.untold': 'true' }, { limit });
      return found.filter(({ telling }) => telling.notBefore <= now());
    },
    beginTelling: async (id, lease) => {
      const command = { kind: 'begin-telling', actor: ALARMS, now: now(), lease } as const;
      const outcome = await changeAlarm(parts, id, command);
      return outcome.kind === 'done' ? outcome.state : undefined;
    },
    endTelling: async (id, told) => {
      const command = { kind: 'end-telling', actor: ALARMS, now: now(), ...told } as const;
      stateOf(await changeAlarm(parts, id, command));
    },
  };
}

async function get({ entities }: AlarmsParts, id: string): Promise<AlarmState> {
  const found = await entities.load<AlarmState>(ALARM, id);
  if (found) return found.state;
  throw new WaybillError({
    code: 'ALARM_NOT_FOUND',
    message: `Expected an alarm "${id}", but there is none.`,
    mend: 'List the alarms and take an id from there.',
  });
}

const list = (parts: AlarmsParts, query: AlarmQuery = {}): Promise<readonly AlarmState[]> => {
  const { status, alarm, severity, subject, limit = PAGE, after } = query;
  const where = {
    ...(subject !== undefined && { 'alarm.subject': subject }),
    ...(status !== undefined && { 'alarm.status': status }),
    ...(alarm !== undefined && { 'alarm.kind': alarm }),
    ...(severity !== undefined && { 'alarm.severity': severity }),
  };
  return findAlarms(parts, where, { limit, ...(after !== undefined && { after }) });
};
