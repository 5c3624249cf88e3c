import type { MigrationRequest } from '@waybill/engine';
import { writeOptions, type Handlers } from '../http/call.ts';

type MigrationHandlers = Pick<
  Handlers,
  | 'compareDefinitions'
  | 'planMigration'
  | 'dryRunMigration'
  | 'migrateInstances'
  | 'dryRunInstanceMigration'
  | 'migrateInstance'
>;

export const MIGRATION_HANDLERS: MigrationHandlers = {
  compareDefinitions: ({ context, params, query }) =>
    context.engine.migration.compare(params.processId, query),
  planMigration: ({ context, params, body }) =>
    context.engine.migration.plan(requestOf(params.processId, body)),
  dryRunMigration: ({ context, params, body }) => {
    const { from: _from, to: _to, mapping: _mapping, ...filter } = body;
    return context.engine.migration.dryRunPage(requestOf(params.processId, body), filter);
  },
  migrateInstances: (call) => {
    const { from: _from, to: _to, mapping: _mapping, reason, ...filter } = call.body;
    const request = requestOf(call.params.processId, call.body);
    const { actor } = writeOptions(call);
    return call.context.engine.migration.migratePage(request, { reason, actor }, filter);
  },
  dryRunInstanceMigration: async ({ context: { engine }, params: { instanceId }, body }) => {
    const { processId } = await engine.instance(instanceId);
    return engine.migration.dryRun(instanceId, requestOf(processId, body));
  },
  migrateInstance: async (call) => {
    const { engine } = call.context;
    const { instanceId } = call.params;
    const { reason } = call.body;
    const { processId } = await engine.instance(instanceId);
    const { actor } = writeOptions(call);
    return engine.migration.migrate(instanceId, requestOf(processId, call.body), { reason, actor });
  },
};

const requestOf = (
  processId: string,
  { from, to, mapping }: Omit<MigrationRequest, 'processId'>,
): MigrationRequest => ({ processId, from, to, ...(mapping && { mapping }) });
