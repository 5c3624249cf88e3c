import { skipToken, useQuery, useQueryClient } from '@tanstack/react-query';
import { dryRunMigration } from '../../api/dry-run-migration.ts';
import { migrateInstances } from '../../api/migrate-instances.ts';
import { planMigration } from '../../api/plan-migration.ts';
import { followRun, type Run } from './follow-run.ts';

/** Ids that have changed, old to new; null: it is to have no place. */
export type Mapping = Readonly<Record<string, string | null>>;

export interface Versions {
  readonly processId: string;
  readonly from: number;
  readonly to: number;
}

/** What was mapped, and what came of it: it goes on, and is found again, where the page is left. */
interface Work {
  readonly mapping: Mapping;
  readonly run?: Run;
}

const NOTHING: Work = { mapping: {} };

/** A plan, tried and carried out. A changed mapping is another plan, which must be tried anew. */
export function useMigration({ processId, from, to }: Versions) {
  const client = useQueryClient();
  const key = ['migration-work', processId, from, to];
  const kept = useQuery<Work>({ queryKey: key, queryFn: skipToken, gcTime: Infinity });
  const { mapping, run } = kept.data ?? NOTHING;
  const keep = (work: Work): unknown => client.setQueryData<Work>(key, work);
  const body = { from, to, mapping: { ...mapping } };
  const plan = useQuery({
    queryKey: ['migration-plan', processId, from, to, mapping],
    queryFn: () => planMigration(processId, body),
    placeholderData: (before) => before,
  });
  const map = (element: string, target: string | null | undefined): void => {
    const { [element]: _, ...others } = mapping;
    keep({ mapping: target === undefined ? others : { ...others, [element]: target } });
  };
  const follow = async (
    start: Parameters<typeof followRun>[0],
    ask: Parameters<typeof followRun>[1],
  ): Promise<void> => {
    const release = start.kind === 'real' ? askBeforeClosing() : undefined;
    await followRun(start, ask, (now) => keep({ mapping, run: now }));
    release?.();
    if (start.kind === 'real') await client.invalidateQueries({ queryKey: ['instance'] });
  };
  return {
    ...{ plan, mapping, map, run },
    dryRun: (total: number) =>
      follow({ kind: 'dry-run', total }, (page) =>
        dryRunMigration(processId, { ...body, ...page }),
      ),
    migrate: (total: number, reason: string) =>
      follow({ kind: 'real', total }, (page) =>
        migrateInstances(processId, { ...body, ...page, reason }),
      ),
  };
}

/** Whoever closes the window cuts off what it has begun. Gives back what ends it. */
function askBeforeClosing(): () => void {
  const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
  window.addEventListener('beforeunload', ask);
  return () => window.removeEventListener('beforeunload', ask);
}
