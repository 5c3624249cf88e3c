import { Select, Space, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { listJobs } from '../../api/list-jobs.ts';
import { DateTime } from '../../parts/date-time.tsx';
import { Nothing } from '../../parts/nothing.tsx';
import { PagedTable } from '../../parts/paged/paged-table.tsx';
import { useElementNames } from '../../parts/use-element-names.ts';
import { ProcessSelect } from './process-select.tsx';
import { useSetSearch } from './use-set-search.ts';

type Job = Awaited<ReturnType<typeof listJobs>>['items'][number];

const STATES = ['waiting', 'locked', 'failed', 'suspended'] as const;

/** Automatic work: what waits, who has it, and what has no tries left. */
export function JobList() {
  const { t } = useTranslation('operations');
  const [search] = useSearchParams();
  const [seen, see] = useState<readonly Job[]>([]);
  const nameOf = useElementNames(seen);
  const asked = {
    processId: search.get('processId') ?? undefined,
    state: STATES.find((state) => state === search.get('state')),
  };
  return (
    <>
      <JobFilters {...asked} />
      <PagedTable<Job>
        queryKey={['jobs', asked]}
        load={(after) => listJobs({ ...asked, after })}
        onShow={see}
        refresh={10_000}
        rowKey={({ id }) => id}
        label={t('jobs')}
        empty={<Nothing text={t('noJobs')} />}
        columns={[
          { title: t('jobType'), dataIndex: 'type' },
          { ...{ title: t('state'), inCard: 'mark' }, render: (_, job) => <JobState job={job} /> },
          { title: t('retriesLeft'), dataIndex: 'retries', align: 'right' },
          { title: t('attempt'), dataIndex: 'attempt', align: 'right' },
          { title: t('process'), render: (_, job) => nameOf(job) },
          { title: t('element'), render: (_, job) => nameOf(job, job.element) },
          {
            title: t('instance'),
            render: (_, { instanceId, businessKey }) => (
              <Link to={`/operations/${instanceId}`}>{businessKey ?? instanceId}</Link>
            ),
          },
          {
            title: t('since'),
            render: (_, { createdAt }) => <DateTime at={new Date(createdAt).toISOString()} time />,
          },
        ]}
      />
    </>
  );
}

/** Of what stands out; a word tells it too. */
const COLOURS: Partial<Record<Job['state'], string>> = { failed: 'red', suspended: 'orange' };

/** Who has it and until when, or from when on it waits, where that is to come. */
function JobState({ job: { state, lockedBy, lockedUntil, notBefore } }: { readonly job: Job }) {
  const { t } = useTranslation('operations');
  const color = COLOURS[state];
  const until =
    lockedUntil ?? (state === 'waiting' && notBefore > Date.now() ? notBefore : undefined);
  return (
    <>
      <Tag {...(color !== undefined && { color })}>
        {state === 'failed' ? '! ' : ''}
        {t(`jobState.${state}`)}
      </Tag>{' '}
      {lockedBy}
      {until === undefined ? null : (
        <>
          {' '}
          {t(state === 'locked' ? 'lockedUntil' : 'notBefore')}{' '}
          <DateTime at={new Date(until).toISOString()} time />
        </>
      )}
    </>
  );
}

interface JobFiltersProps {
  readonly processId: string | undefined;
  readonly state: Job['state'] | undefined;
}

function JobFilters({ processId, state }: JobFiltersProps) {
  const { t } = useTranslation('operations');
  const set = useSetSearch();
  return (
    <Space wrap style={{ marginBlockEnd: 12 }}>
      <ProcessSelect value={processId} onChange={(chosen) => set({ processId: chosen })} />
      <Select
        allowClear
        placeholder={t('state')}
        aria-label={t('state')}
        style={{ minWidth: 140 }}
        value={state ?? null}
        onChange={(chosen?: string | null) => set({ state: chosen ?? undefined })}
        options={STATES.map((value) => ({ value, label: t(`jobState.${value}`) }))}
      />
    </Space>
  );
}
