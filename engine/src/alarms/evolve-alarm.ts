import type { AlarmEvent, AlarmState, Telling } from './alarm.ts';

/** The only place where the state of an alarm changes. */
export function evolveAlarm(state: AlarmState | undefined, event: AlarmEvent): AlarmState {
  if (event.kind === 'alarm-raised') {
    const { id, finding, subject, time } = event;
    const telling = nextNotice(state?.telling, time);
    return { id, finding, subject, status: 'open', raisedAt: time, telling };
  }
  if (!state) throw new Error(`Expected an alarm before "${event.kind}", but there is none.`);
  return { ...state, ...changesOf(state, event) };
}

type Later = Exclude<AlarmEvent, { readonly kind: 'alarm-raised' }>;

function changesOf(state: AlarmState, event: Later): Partial<AlarmState> {
  const { telling } = state;
  switch (event.kind) {
    case 'alarm-changed': {
      const { finding, time } = event;
      return state.status === 'silenced'
        ? { finding }
        : { finding, telling: nextNotice(telling, time) };
    }
    case 'alarm-cleared':
      return { status: 'cleared', clearedAt: event.time, telling: { ...telling, ended: true } };
    case 'alarm-acknowledged':
      return { status: 'acknowledged', acknowledged: notedOf(event) };
    case 'alarm-escalated':
      return {
        escalated: { ...notedOf(event), to: event.to },
        telling: nextNotice(telling, event.time),
      };
    case 'alarm-silenced':
      return {
        ...{ status: 'silenced', silenced: { ...notedOf(event), until: event.until } },
        telling: { ...telling, ended: true },
      };
    case 'telling-begun':
      return {
        telling: { ...telling, attempts: telling.attempts + 1, notBefore: event.notBefore },
      };
    case 'telling-ended': {
      const { kind: _, ...told } = event;
      const { failure: _before, ...rest } = telling;
      return { telling: { ...rest, ...told } };
    }
  }
}

const notedOf = ({ person, time, values }: Extract<Later, { readonly values: object }>) => ({
  person,
  time,
  ...values,
});

const nextNotice = (telling: Telling | undefined, time: number): Telling => ({
  notice: (telling?.notice ?? 0) + 1,
  ...{ attempts: 0, notBefore: time, reached: [], ended: false },
});
