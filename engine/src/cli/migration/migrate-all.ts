import type { Actor } from '../../history/index.ts';
import type { Engine } from '../../runtime/engine-api.ts';
import type {
  MigrationPage,
  MigrationRequest,
  MigrationVerdict,
} from '../../runtime/migration/migration-api.ts';
import type { MigrationCounts } from '../messages/migration-messages.ts';

export interface MigrateAllOptions {
  readonly dryRun: boolean;
  readonly reason: string;
  readonly actor: Actor;
  /** Absent: every open instance of the version left. */
  readonly instance?: string;
  readonly onPage: (counts: MigrationCounts) => void;
}

export interface MigrationRun {
  readonly counts: MigrationCounts;
  /** Elements of the version left that have no place; only instances with a token there are refused. */
  readonly withoutPlace: readonly string[];
  readonly refused: readonly Pick<MigrationVerdict, 'instanceId' | 'failures'>[];
}

/** Page by page, so that progress can be told and nothing large is held but what was refused. */
export async function migrateAll(
  engine: Engine,
  request: MigrationRequest,
  options: MigrateAllOptions,
): Promise<MigrationRun> {
  const { migration } = engine;
  const plan = await migration.plan(request);
  const counts = { migrated: 0, unchanged: 0, refused: 0 };
  const refused: MigrationVerdict[] = [];
  let after: string | undefined;
  do {
    const page = await nextPage(engine, request, { ...options, after });
    for (const verdict of page.verdicts) {
      counts[verdict.kind] += 1;
      if (verdict.kind === 'refused') refused.push(verdict);
    }
    options.onPage(counts);
    after = page.next;
  } while (after !== undefined);
  return {
    counts,
    withoutPlace: plan.elements.flatMap(({ element, target }) =>
      target === undefined ? [element] : [],
    ),
    refused: refused.map(({ instanceId, failures }) => ({ instanceId, failures })),
  };
}

async function nextPage(
  { migration }: Engine,
  request: MigrationRequest,
  options: MigrateAllOptions & { readonly after: string | undefined },
): Promise<MigrationPage> {
  const { dryRun, reason, actor, instance, after } = options;
  const why = { reason, actor };
  if (instance !== undefined) {
    const verdict = dryRun
      ? await migration.dryRun(instance, request)
      : await migration.migrate(instance, request, why);
    return { verdicts: [verdict] };
  }
  const page = after === undefined ? {} : { after };
  return dryRun ? migration.dryRunPage(request, page) : migration.migratePage(request, why, page);
}
