import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { dryRunMigration } from '../../api/dry-run-migration.ts';
import { migrateInstances } from '../../api/migrate-instances.ts';
import { planMigration } from '../../api/plan-migration.ts';
import { allVerdicts, type Verdict } from './all-verdicts.ts';

/** Ids that have changed, old to new; null: it is to have no place. */
export type Mapping = Readonly<Record<string, string | null>>;

export interface Versions {
  readonly processId: string;
  readonly from: number;
  readonly to: number;
}

export interface Run {
  readonly kind: 'dry-run' | 'real';
  readonly done: boolean;
  readonly verdicts: readonly Verdict[];
  /** What it has stopped at before its end. */
  readonly failure?: unknown;
}

/** A plan, tried and carried out. A changed mapping is another plan, which must be tried anew. */
export function useMigration({ processId, from, to }: Versions) {
  const client = useQueryClient();
  const [mapping, setMapping] = useState<Mapping>({});
  const [run, setRun] = useState<Run>();
  const body = { from, to, mapping: { ...mapping } };
  const plan = useQuery({
    queryKey: ['migration-plan', processId, from, to, mapping],
    queryFn: () => planMigration(processId, body),
    placeholderData: (before) => before,
  });
  const map = (element: string, target: string | null | undefined): void => {
    const { [element]: _, ...others } = mapping;
    setMapping(target === undefined ? others : { ...others, [element]: target });
    setRun(undefined);
  };
  const follow = async (
    kind: Run['kind'],
    ask: Parameters<typeof allVerdicts>[0],
  ): Promise<void> => {
    let verdicts: readonly Verdict[] = [];
    setRun({ kind, done: false, verdicts });
    try {
      await allVerdicts(ask, (all) => {
        verdicts = all;
        setRun({ kind, done: false, verdicts });
      });
      setRun({ kind, done: true, verdicts });
    } catch (failure) {
      setRun({ kind, done: true, verdicts, failure });
    }
    if (kind === 'real') await client.invalidateQueries({ queryKey: ['instance'] });
  };
  return {
    ...{ plan, mapping, map, run },
    dryRun: () => follow('dry-run', (page) => dryRunMigration(processId, { ...body, ...page })),
    migrate: (reason: string) =>
      follow('real', (page) => migrateInstances(processId, { ...body, ...page, reason })),
  };
}
