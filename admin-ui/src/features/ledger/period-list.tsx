import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { lockPeriod } from '../../api/lock-period.ts';
import { ListTable } from '../../parts/list-table/list-table.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { Money } from '../../parts/money.tsx';
import { Nothing } from '../../parts/nothing.tsx';
import { Reasoned } from '../../parts/reasoned/reasoned.tsx';
import { useMay } from '../../parts/use-may.ts';
import { DateTime } from '../../parts/date-time.tsx';
import { PersonName } from '../../parts/person/person-name.tsx';
import { readPeriods, type Period, type Step } from './entry.ts';

export function PeriodList() {
  const query = useQuery({ queryKey: ['ledger', 'periods'], queryFn: readPeriods });
  return <Loaded query={query}>{(periods) => <Periods periods={periods} />}</Loaded>;
}

function Periods({ periods }: { readonly periods: readonly Period[] }) {
  const { t } = useTranslation('ledger');
  const client = useQueryClient();
  const may = useMay();
  if (periods.length === 0) return <Nothing text={t('noPeriods')} />;
  return (
    <ListTable<Period>
      items={periods}
      keyOf={({ id }) => id}
      label={t('periods')}
      columns={[
        { title: t('period'), dataIndex: 'id' },
        { title: t('days'), inCard: 'line', render: (_, { from, to }) => `${from} — ${to}` },
        {
          ...{ title: t('status'), inCard: 'mark' },
          render: (_, { status }) => <Tag>{t(`periodStatus.${status}`)}</Tag>,
        },
        { title: t('postings'), dataIndex: 'postings', align: 'right' },
        {
          ...{ title: t('totals'), align: 'right' },
          render: (_, { totals }) =>
            Object.entries(totals).map(([currency, amount]) => (
              <div key={currency}>
                <Money amount={amount} currency={currency} />
              </div>
            )),
        },
        {
          ...{ title: t('lockedWhy'), inCard: 'line' },
          render: (_, { locked }) => (locked === undefined ? null : <Locked by={locked} />),
        },
        {
          title: '',
          render: (_, { id, status }) =>
            status === 'open' && may('update', 'ledger') ? (
              <Reasoned
                label={t('lock')}
                of={id}
                note={t('lockNote')}
                danger
                reason="required"
                onDo={({ reason = '' }) => lockPeriod(id, { reason })}
                onDone={() => void client.invalidateQueries({ queryKey: ['ledger'] })}
              />
            ) : null,
        },
      ]}
    />
  );
}

function Locked({ by: { actor, time, reason } }: { readonly by: Step }) {
  return (
    <>
      <PersonName account={actor.id} /> <DateTime at={new Date(time).toISOString()} /> {reason}
    </>
  );
}
