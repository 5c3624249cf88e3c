import { WaybillError, type Failure } from '../../errors/failure.ts';
import { planMigration, type MigrationPlan } from '../../migration/index.ts';
import type { ProcessModel } from '../../model/index.ts';
import type { Definitions } from '../definitions.ts';
import { unwrap } from '../unwrap.ts';
import type { MigrationRequest } from './migration-api.ts';

/** A request with all that can be known of it before an instance is looked at. */
export interface PreparedMigration {
  readonly request: MigrationRequest;
  /** Of the version gone to. */
  readonly model: ProcessModel;
  /** The version gone to keeps business keys unique, and the one left did not. */
  readonly claimsKey: boolean;
  readonly plan: MigrationPlan;
}

/** Names in a mapping: more than any process has elements and flows. */
const MOST_NAMES = 10_000;

export async function prepareMigration(
  definitions: Definitions,
  request: MigrationRequest,
): Promise<PreparedMigration> {
  const { processId, from, to, mapping } = request;
  if (from === to) throw new WaybillError(sameVersion(request));
  if (Object.keys(mapping ?? {}).length > MOST_NAMES) throw new WaybillError(tooManyNames);
  const left = unwrap(await definitions.model(processId, from));
  const model = unwrap(await definitions.model(processId, to));
  const claimsKey = model.root.businessKeyUnique && !left.root.businessKeyUnique;
  return { request, model, claimsKey, plan: planMigration(left, model, mapping) };
}

/** The same, refused where no instance could be migrated by it. */
export async function prepareToMigrate(
  definitions: Definitions,
  request: MigrationRequest,
): Promise<PreparedMigration> {
  const prepared = await prepareMigration(definitions, request);
  const [problem] = prepared.plan.problems;
  if (problem) throw new WaybillError(problem);
  return prepared;
}

const sameVersion = ({ processId, to }: MigrationRequest): Failure => ({
  code: 'MIGRATION_SAME_VERSION',
  message: `Expected another version of process "${processId}" to migrate to, but ${String(to)} is the one to migrate from.`,
  mend: 'Choose two versions of the process.',
});

const tooManyNames: Failure = {
  code: 'ARGUMENT_INVALID',
  message: `Expected at most ${String(MOST_NAMES)} names in the mapping, but there are more.`,
  mend: 'Name only elements and flows whose id has changed.',
};
