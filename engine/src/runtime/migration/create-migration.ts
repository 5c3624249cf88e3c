import { WaybillError } from '../../errors/failure.ts';
import { compareDefinitions, migrateCommand } from '../../migration/index.ts';
import { businessKeyTaken } from '../business-key-taken.ts';
import type { Definitions } from '../definitions.ts';
import type { EngineContext } from '../engine-context.ts';
import type { CommandHandler, CommandOutcome } from '../handle-command.ts';
import { businessKeyClaim } from '../prepare-commit.ts';
import { createInstanceReader } from '../read-instance.ts';
import { SYSTEM } from '../send-command.ts';
import { unwrap } from '../unwrap.ts';
import { judgeMigration, refused, unchanged } from './judge-migration.ts';
import type {
  Migration,
  MigrationFilter,
  MigrationOptions,
  MigrationPage,
  MigrationRequest,
  MigrationVerdict,
} from './migration-api.ts';
import { prepareMigration, prepareToMigrate, type PreparedMigration } from './prepare-migration.ts';

export interface MigrationParts {
  readonly context: EngineContext;
  readonly definitions: Definitions;
  readonly commands: CommandHandler;
}

export function createMigration(parts: MigrationParts): Migration {
  const { definitions } = parts;
  const prepare = (request: MigrationRequest) => prepareToMigrate(definitions, request);
  return {
    compare: async (processId, { from, to }) =>
      compareDefinitions(
        unwrap(await definitions.model(processId, from)),
        unwrap(await definitions.model(processId, to)),
      ),
    plan: async (request) => (await prepareMigration(definitions, request)).plan,
    dryRun: async (instanceId, request) => dryRun(parts, await prepare(request), instanceId),
    migrate: async (instanceId, request, options) => {
      const why = reasoned(options);
      return migrateOne(parts, await prepare(request), { instanceId, ...why });
    },
    dryRunPage: async (request, filter = {}) => {
      const prepared = await prepare(request);
      return overPage(parts, { request, filter }, (id) => dryRun(parts, prepared, id));
    },
    migratePage: async (request, options, filter = {}) => {
      const why = reasoned(options);
      const prepared = await prepare(request);
      return overPage(parts, { request, filter }, (instanceId) =>
        migrateOne(parts, prepared, { instanceId, ...why }),
      );
    },
  };
}

async function dryRun(
  { context }: MigrationParts,
  prepared: PreparedMigration,
  instanceId: string,
): Promise<MigrationVerdict> {
  const { state } = await createInstanceReader(context.store)(instanceId);
  const judged = judgeMigration(context, prepared, state);
  const { processId, businessKey } = state;
  if (judged.kind !== 'migrated' || !prepared.claimsKey || businessKey === undefined) return judged;
  const owner = await context.store.claimOwner(businessKeyClaim(processId, businessKey));
  if (owner === undefined) return judged;
  return refused(instanceId, [businessKeyTaken(processId, businessKey, owner)]);
}

async function migrateOne(
  parts: MigrationParts,
  prepared: PreparedMigration,
  { instanceId, reason, actor = SYSTEM }: MigrationOptions & { readonly instanceId: string },
): Promise<MigrationVerdict> {
  const judged = await dryRun(parts, prepared, instanceId);
  if (judged.kind !== 'migrated') return judged;
  const { from: fromVersion, to: toVersion } = prepared.request;
  const command = migrateCommand(prepared.plan, { fromVersion, toVersion, reason });
  const outcome = await parts.commands.handle({ instanceId, command, actor });
  return verdictOf(parts, prepared, { judged, outcome });
}

/** What was judged may have gone on meanwhile; the commit has the last word. */
async function verdictOf(
  { context }: MigrationParts,
  { request }: PreparedMigration,
  { judged, outcome }: { readonly judged: MigrationVerdict; readonly outcome: CommandOutcome },
): Promise<MigrationVerdict> {
  const { instanceId } = judged;
  if (outcome.kind === 'done') return judged;
  if (outcome.kind === 'refused') return refused(instanceId, [outcome.failure]);
  const { state } = await createInstanceReader(context.store)(instanceId);
  if (state.version === request.to) return unchanged(instanceId);
  const { businessKey = '' } = state;
  return refused(instanceId, [businessKeyTaken(request.processId, businessKey, outcome.owner)]);
}

const PAGE = 50;
const LARGEST_PAGE = 200;

interface PageRequest {
  readonly request: MigrationRequest;
  readonly filter: MigrationFilter;
}

/** Instances at one time: they share writes to the disk, and leave room for the work of people. */
const AT_ONCE = 10;

async function overPage(
  { context }: MigrationParts,
  { request, filter }: PageRequest,
  judge: (instanceId: string) => Promise<MigrationVerdict>,
): Promise<MigrationPage> {
  const { limit = PAGE, after, businessKey, withIncidents } = filter;
  const asked = Math.min(Math.max(1, Math.trunc(limit)), LARGEST_PAGE);
  const rows = await context.store.instances({
    ...{ processId: request.processId, version: request.from, status: 'active', limit: asked },
    ...(after !== undefined && { after }),
    ...(businessKey !== undefined && { businessKey }),
    ...(withIncidents !== undefined && { withIncidents }),
  });
  const verdicts: MigrationVerdict[] = [];
  for (let done = 0; done < rows.length; done += AT_ONCE) {
    const group = rows.slice(done, done + AT_ONCE);
    const judged = group.map(async ({ id, businessKey: key }) => ({
      ...(await judge(id)),
      ...(key !== undefined && { businessKey: key }),
    }));
    verdicts.push(...(await Promise.all(judged)));
  }
  const next = rows.length < asked ? undefined : rows.at(-1)?.id;
  return { verdicts, ...(next !== undefined && { next }) };
}

function reasoned(options: MigrationOptions): MigrationOptions {
  if (typeof options.reason === 'string' && options.reason.trim() !== '') return options;
  throw new WaybillError({
    code: 'ARGUMENT_INVALID',
    message: 'Expected a reason for the migration, but there is none.',
    mend: 'Say why: it stands in the history of every instance.',
  });
}
