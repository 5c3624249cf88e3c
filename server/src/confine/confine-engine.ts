import { WaybillError, type Engine } from '@waybill/engine';
import { confinedEntities } from './confined-entities.ts';
import { confinedInstances } from './confined-instances.ts';
import { confinedWork } from './confined-work.ts';
import { readSeen } from './read-seen.ts';
import { createSight, type Sight, type SightParts } from './sight.ts';

/**
 * The engine as one person sees it: without what the processes of instances do not let them read.
 * Auditors read everything, and leave a trace of it anyway. Records, the ledger and reports ask for
 * themselves.
 */
export async function confineEngine(parts: SightParts): Promise<Engine> {
  const { engine, caller } = parts;
  if (caller.person.roles.includes('auditor')) return engine;
  const confined = await engine.confinement.now();
  if (!confined) return engine;
  const sight = createSight(parts, confined);
  return {
    ...engine,
    ...confinedInstances(engine, sight),
    ...confinedWork(parts, sight),
    alarms: confinedAlarms(engine, sight),
    migration: confinedMigration(engine, sight),
    entities: confinedEntities(engine, sight),
    exportHistory: (ids) => confinedExport(engine, sight, ids),
  };
}

function confinedAlarms({ alarms }: Engine, sight: Sight): Engine['alarms'] {
  const instanceOf = ({ subject }: Awaited<ReturnType<typeof alarms.get>>): string | undefined =>
    ['record', 'folder'].includes(subject.kind) ? undefined : subject.id.split(':')[0];
  const mustSee = async (id: string): Promise<void> => {
    const instance = instanceOf(await alarms.get(id));
    if (instance !== undefined) await sight.mustSee(instance);
  };
  return {
    ...alarms,
    list: (query = {}) =>
      readSeen({
        ...{ query, read: alarms.list, positionOf: ({ id }) => id },
        isSeen: async (alarm) => {
          const instance = instanceOf(alarm);
          return instance === undefined || sight.instance(instance);
        },
      }),
    get: async (id) => (await mustSee(id), alarms.get(id)),
    acknowledge: async (id, options) => (await mustSee(id), alarms.acknowledge(id, options)),
    escalate: async (id, options) => (await mustSee(id), alarms.escalate(id, options)),
    silence: async (id, options) => (await mustSee(id), alarms.silence(id, options)),
    predict: async (id) => (await sight.mustSee(id), alarms.predict(id)),
  };
}

const confinedMigration = ({ migration }: Engine, sight: Sight): Engine['migration'] => ({
  ...migration,
  dryRun: async (id, request) => (await sight.mustSee(id), migration.dryRun(id, request)),
  migrate: async (id, request, options) => (
    await sight.mustSee(id),
    migration.migrate(id, request, options)
  ),
  dryRunPage: async (request, filter) => (
    await sight.mustSeeProcess(request.processId),
    migration.dryRunPage(request, filter)
  ),
  migratePage: async (request, options, filter) => (
    await sight.mustSeeProcess(request.processId),
    migration.migratePage(request, options, filter)
  ),
});

async function* confinedExport(
  engine: Engine,
  sight: Sight,
  ids: readonly string[] | undefined,
): AsyncGenerator<string> {
  if (ids === undefined) throw new WaybillError(NOT_WHOLE);
  for (const id of ids) await sight.open(id);
  yield* engine.exportHistory(ids);
}

const NOT_WHOLE = {
  code: 'EXPORT_FORBIDDEN',
  message:
    'Expected an auditor to export everything, since some instances are for their readers alone.',
  mend: 'Let an auditor export it, or name an instance that you may read.',
};
