import { Alert, Progress, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Verdict } from './all-verdicts.ts';
import type { Run } from './follow-run.ts';
import type { Versions } from './use-migration.ts';
import { ListTable } from '../../parts/list-table/list-table.tsx';
import { Problem } from '../../parts/problem/problem.tsx';
import { useElementNames } from '../../parts/use-element-names.ts';

interface VerdictListProps {
  readonly run: Run;
  readonly versions: Versions;
}

const COLOURS = { migrated: 'green', unchanged: 'default', refused: 'red' } as const;

/** What would become, or has become, of each instance; refused ones stay where they are. */
export function VerdictList({ run, versions: { processId, from } }: VerdictListProps) {
  const { t } = useTranslation('migration');
  const { kind, done, total, verdicts } = run;
  const version = { processId, version: from };
  const nameOf = useElementNames([version]);
  const words = kind === 'real' ? 'done' : 'would';
  const of = (wanted: Verdict['kind']): number =>
    verdicts.filter((verdict) => verdict.kind === wanted).length;
  const counted = { migrated: of('migrated'), refused: of('refused') };
  const percent = Math.min(100, Math.round((verdicts.length / Math.max(1, total)) * 100));
  const refusedFirst = verdicts.toSorted((one, other) => rank(one) - rank(other));
  return (
    <section aria-live="polite">
      {done ? null : (
        <Progress
          percent={percent}
          aria-label={t('progress')}
          format={() => t('progressOf', { done: verdicts.length, total })}
        />
      )}
      {done ? <Outcome {...{ run, counted }} summary={t(`${words}.summary`, counted)} /> : null}
      {verdicts.length === 0 ? null : (
        <ListTable<Verdict>
          items={refusedFirst}
          keyOf={({ instanceId }) => instanceId}
          label={t('verdict')}
          pageSize={50}
          columns={[
            {
              title: t('instance'),
              render: (_, { instanceId, businessKey }) => (
                <Link to={`/operations/${instanceId}`}>{businessKey ?? instanceId}</Link>
              ),
            },
            {
              ...{ title: t('verdict'), inCard: 'mark' },
              render: (_, verdict) => (
                <Tag color={COLOURS[verdict.kind]}>{t(`${words}.${verdict.kind}`)}</Tag>
              ),
            },
            {
              ...{ title: t('why'), inCard: 'line' },
              render: (_, { failures }) =>
                failures.map((failure) => (
                  <div
                    className="migration-reason"
                    key={`${failure.code} ${failure.elementId ?? ''}`}
                  >
                    {failure.elementId === undefined ? null : (
                      <strong>{nameOf(version, failure.elementId)}</strong>
                    )}{' '}
                    <Problem of={failure} />
                  </div>
                )),
            },
          ]}
        />
      )}
    </section>
  );
}

interface OutcomeProps {
  readonly run: Run;
  readonly counted: { readonly refused: number };
  readonly summary: string;
}

/** How many have come to what; where it has stopped before its end, why, and what then. */
function Outcome({ run, counted, summary }: OutcomeProps) {
  const { t } = useTranslation('migration');
  if ('failure' in run)
    return (
      <Alert
        type="error"
        showIcon
        role="alert"
        title={`${summary} ${t('stopped')}`}
        description={<Problem of={run.failure} />}
      />
    );
  const isWhole = counted.refused === 0 && !run.halted;
  return (
    <Alert
      type={isWhole ? 'success' : 'warning'}
      showIcon
      title={run.halted ? `${summary} ${t('halted')}` : summary}
      description={counted.refused > 0 ? t('refusedStay') : undefined}
    />
  );
}

const rank = ({ kind }: Verdict): number => (kind === 'refused' ? 0 : 1);
