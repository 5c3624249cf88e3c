import { WaybillError } from '../../errors/failure.ts';
import { ARCHIVE, HOLD, holdName, RETENTION, type HoldTarget } from '../../retention/index.ts';
import { notFound } from '../definitions.ts';
import { actorOf } from '../ledger/actor-of.ts';
import { createInstanceReader } from '../read-instance.ts';
import type { Retention, RetentionWrite } from './retention-api.ts';
import { changeEntity, statesOf, type RetentionParts } from './retention-parts.ts';
import { runRetention } from './run-retention.ts';

export function createRetention(parts: RetentionParts): Retention {
  const { store, clock } = parts.context;
  const read = createInstanceReader(store);
  const changeHold = (
    kind: 'set-hold' | 'lift-hold',
    target: HoldTarget,
    { reason, ...by }: RetentionWrite,
  ) =>
    changeEntity(parts, HOLD, {
      name: holdName(target),
      command: { kind, target, reason, actor: actorOf(by), now: clock.now() },
    });
  return {
    policies: () => statesOf(parts, RETENTION),
    setPolicy: async (processId, { days, policy = [], reason, ...by }) => {
      if ((await store.newestVersion(processId)) === undefined)
        throw new WaybillError(notFound(processId));
      const set = { processId, policy, reason, ...(days !== undefined && { days }) };
      const command = { kind: 'set-retention', ...set, actor: actorOf(by) } as const;
      const now = clock.now();
      return changeEntity(parts, RETENTION, { name: processId, command: { ...command, now } });
    },
    holds: () => statesOf(parts, HOLD, { 'hold.active': 'true' }),
    hold: async (target, write) => {
      if (target.kind === 'instance') await read(target.id);
      return changeHold('set-hold', target, write);
    },
    lift: (target, write) => changeHold('lift-hold', target, write),
    archives: () => statesOf(parts, ARCHIVE),
    run: (options) => runRetention(parts, options),
  };
}
