import type { EntityType } from '../entity/entity-type.ts';
import type { AlarmCommand, AlarmEvent, AlarmState } from './alarm.ts';
import { decideAlarm } from './decide-alarm.ts';
import { evolveAlarm } from './evolve-alarm.ts';

export const ALARM: EntityType<AlarmState, AlarmCommand, AlarmEvent> = {
  kind: 'alarm',
  decide: decideAlarm,
  evolve: evolveAlarm,
  fields: ({ status, finding, subject, telling }) => ({
    'alarm.status': status,
    'alarm.kind': finding.alarm,
    'alarm.severity': finding.severity,
    'alarm.subject': subject.id,
    ...(!telling.ended && { 'alarm.untold': 'true' }),
    // What a pass over all live state looks at once more.
    ...(status !== 'cleared' && { 'alarm.live': 'true' }),
  }),
  consequences: () => ({}),
  personal: () => ['reason'],
};
