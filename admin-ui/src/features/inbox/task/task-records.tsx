import { useQuery } from '@tanstack/react-query';
import { Typography } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { getRecord } from '../../../api/get-record.ts';
import type { TaskDetail } from '../../../api/get-task.ts';
import { listRecordTypes } from '../../../api/list-record-types.ts';
import { Loaded } from '../../../parts/loaded.tsx';
import { useLanguage } from '../../../parts/use-language.ts';
import { RecordSummary } from '../../records/record-summary.tsx';
import { recordsIn, type RecordNamed } from './records-in.ts';

/** Of an order there is a page that says more than its record, which comes when it is entered. */
const ORDER = 'order';

/** The records that the task is about, each opened when somebody asks: a look at one is written down. */
export function TaskRecords({ detail }: { readonly detail: TaskDetail }) {
  const { t } = useTranslation('task');
  const language = useLanguage();
  const { data } = useQuery({
    queryKey: ['record-types'],
    queryFn: ({ signal }) => listRecordTypes(signal),
    staleTime: 60_000,
  });
  const { variables } = detail;
  const named = useMemo(() => recordsIn(variables, data?.items ?? []), [variables, data]);
  if (named.length === 0) return null;
  return (
    <section aria-labelledby="task-records">
      <Typography.Title level={3} className="task-part" id="task-records">
        {t('records')}
      </Typography.Title>
      {named.map((one) =>
        one.type.id === ORDER ? (
          <p key={ORDER} className="task-record">
            <Link to={`/orders/${encodeURIComponent(one.number)}`}>
              {one.type.title[language]} · {one.number}
            </Link>
          </p>
        ) : (
          <TaskRecord key={one.type.id} {...one} />
        ),
      )}
    </section>
  );
}

function TaskRecord({ type, number }: RecordNamed) {
  const { t } = useTranslation('task');
  const language = useLanguage();
  const [open, setOpen] = useState(false);
  const id = `${type.id}/${number}`;
  const query = useQuery({
    queryKey: ['record', id],
    queryFn: ({ signal }) => getRecord(id, {}, signal),
    enabled: open,
  });
  return (
    <details className="task-record" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        {type.title[language]} · {number}
      </summary>
      {open ? (
        <Loaded query={query}>
          {(record) => (
            <>
              <RecordSummary record={record} />
              <Link to={`/records/${type.id}/${encodeURIComponent(number)}`}>{t('toRecord')}</Link>
            </>
          )}
        </Loaded>
      ) : null}
    </details>
  );
}
