import { Alert, Progress, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Verdict } from './all-verdicts.ts';
import type { Run } from './use-migration.ts';
import { ListTable } from '../../parts/list-table/list-table.tsx';
import { Problem } from '../../parts/problem/problem.tsx';

interface VerdictListProps {
  readonly run: Run;
  readonly open: number;
}

const COLOURS = { migrated: 'green', unchanged: 'default', refused: 'red' } as const;

/** What would become, or has become, of each instance; refused ones stay where they are. */
export function VerdictList({ run: { kind, done, verdicts, error }, open }: VerdictListProps) {
  const { t } = useTranslation('migration');
  const words = kind === 'real' ? 'done' : 'would';
  const of = (wanted: Verdict['kind']): number =>
    verdicts.filter((verdict) => verdict.kind === wanted).length;
  const counted = { migrated: of('migrated'), refused: of('refused') };
  const percent = Math.min(100, Math.round((verdicts.length / Math.max(1, open)) * 100));
  const refusedFirst = verdicts.toSorted((one, other) => rank(one) - rank(other));
  return (
    <section aria-live="polite">
      {done ? null : <Progress percent={percent} aria-label={t('progress')} />}
      {error === undefined ? null : <Alert type="error" showIcon role="alert" title={error} />}
      {done ? (
        <Alert
          type={counted.refused > 0 ? 'warning' : 'success'}
          showIcon
          title={t(`${words}.summary`, counted)}
          description={counted.refused > 0 ? t('refusedStay') : undefined}
        />
      ) : null}
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
                  {failure.elementId === undefined ? null : <code>{failure.elementId}</code>}{' '}
                  <Problem of={failure} />
                </div>
              )),
          },
        ]}
      />
    </section>
  );
}

const rank = ({ kind }: Verdict): number => (kind === 'refused' ? 0 : 1);
