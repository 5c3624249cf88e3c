import type { Consequences, EntityType } from '../../entity/entity-type.ts';
import { entryEntity, settledKey } from '../entry/entry-type.ts';
import type { PeriodCommand } from './command.ts';
import { decidePeriod } from './decide-period.ts';
import type { PeriodEvent } from './event.ts';
import { evolvePeriod } from './evolve-period.ts';
import type { PeriodState } from './state.ts';

/**
 * The period is where it is decided whether an entry is posted: its commit alone gives the number,
 * claims the entry, and is refused once the period is locked. The entries are told of it.
 */
export const PERIOD: EntityType<PeriodState, PeriodCommand, PeriodEvent> = {
  kind: 'ledger-period',
  decide: decidePeriod,
  evolve: evolvePeriod,
  fields: ({ status }) => ({ status }),
  consequences,
};

function consequences(event: PeriodEvent, { id: period }: PeriodState): Consequences {
  if (event.kind !== 'posting-made') return {};
  const { entry, number, appealUntil, actor, time, reason, origin } = event;
  const step = { actor: { ...actor }, time, ...(reason !== undefined && { reason }) };
  const posting = { kind: 'record-posting', period, number, appealUntil, ...step };
  const reversal = { kind: 'record-reversal', counterEntry: entry.id, origin, ...step };
  return {
    claims: [settledKey(entry.id)],
    sends: [
      { entityId: entryEntity(entry.id), command: posting },
      ...(entry.reverses === undefined
        ? []
        : [{ entityId: entryEntity(entry.reverses), command: reversal }]),
    ],
  };
}
