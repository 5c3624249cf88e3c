import { useQuery } from '@tanstack/react-query';
import { Table, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { getRecordHistory } from '../../../api/get-record-history.ts';
import type { WaybillRecord } from '../../../api/search-records.ts';
import { DateTime } from '../../../parts/date-time.tsx';
import { Loaded } from '../../../parts/loaded.tsx';
import { Nothing } from '../../../parts/nothing.tsx';
import { GradeBasis } from './grade-basis.tsx';
import { gradingsOf, type Grading } from './gradings-of.ts';
import { PersonName } from '../../../parts/person/person-name.tsx';

const MOST = 500;

/** Every grade that a customer has had, who gave it, and by which rules. */
export function GradeHistory({ record }: { readonly record: WaybillRecord }) {
  const { t } = useTranslation('grade');
  const query = useQuery({
    queryKey: ['record', record.id, 'history'],
    queryFn: ({ signal }) => getRecordHistory(record.id, { limit: MOST }, signal),
  });
  return (
    <Loaded query={query}>
      {({ items }) => {
        const gradings = gradingsOf(items);
        return gradings.length === 0 ? (
          <Nothing text={t('none')} />
        ) : (
          <Table<Grading>
            size="small"
            rowKey="revision"
            dataSource={gradings}
            pagination={false}
            scroll={{ x: 'max-content' }}
            expandable={{
              expandedRowRender: (grading) => <GradeBasis grading={grading} />,
              rowExpandable: ({ actor }) => actor.by === 'worker',
            }}
            columns={[
              { title: t('when'), render: (_, { time }) => <On time={time} /> },
              { title: t('grade'), render: (_, one) => <Step {...one} field="class" /> },
              { title: t('level'), render: (_, one) => <Step {...one} field="level" /> },
              { title: t('who'), render: (_, one) => <Giver {...one} /> },
            ]}
          />
        );
      }}
    </Loaded>
  );
}

const On = ({ time }: { readonly time: number }) => <DateTime at={new Date(time).toISOString()} />;

interface StepProps extends Pick<Grading, 'before' | 'after'> {
  readonly field: 'class' | 'level';
}

function Step({ before, after, field }: StepProps) {
  const [from, to] = [before[field], after[field]];
  if (from === to) return to ?? '—';
  return (
    <strong>
      {from === undefined ? '' : `${from} → `}
      {to ?? '—'}
    </strong>
  );
}

function Giver({ actor, reason }: Grading) {
  const { t } = useTranslation('grade');
  if (actor.by === 'worker') return <Link to={`/operations/${actor.id}`}>{t('process')}</Link>;
  return (
    <>
      <PersonName account={actor.id} /> <Typography.Text type="secondary">{reason}</Typography.Text>
    </>
  );
}
