import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { compareRecord, type RecordChange } from '../../api/compare-record.ts';
import type { RecordType } from '../../api/get-record-type.ts';
import type { WaybillRecord } from '../../api/search-records.ts';
import { ListTable } from '../../parts/list-table/list-table.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { Nothing } from '../../parts/nothing.tsx';
import { useLanguage } from '../../parts/use-language.ts';
import { ChangedBy } from './changed-by.tsx';
import { FieldValue } from './field-value.tsx';
import { wholeTitle } from './type-words.ts';

/** What differs between two versions, and who changed it. */
export function RecordVersions(props: {
  readonly type: RecordType;
  readonly record: WaybillRecord;
}) {
  const { type, record } = props;
  const { t } = useTranslation('records');
  const newest = record.revision;
  const [from, setFrom] = useState(1);
  const [to, setTo] = useState(newest);
  const comparison = (versions: { readonly from: number; readonly to: number }) => ({
    queryKey: ['record', record.id, 'comparison', versions.from, versions.to],
    queryFn: ({ signal }: { readonly signal: AbortSignal }) =>
      compareRecord(record.id, versions, signal),
    enabled: newest > 1,
  });
  const query = useQuery(comparison({ from, to }));
  const { data: whole } = useQuery(comparison({ from: 1, to: newest }));
  if (newest < 2) return <Nothing text={t('oneVersion')} />;
  const dates = datesOf(whole?.changes ?? []);
  const options = Array.from({ length: newest }, (_, at) => at + 1).map((number) => ({
    value: number,
    label: [t('version', { number }), dates.get(number)].filter(Boolean).join(' · '),
  }));
  return (
    <>
      <div className="record-filters">
        <Select
          aria-label={t('from')}
          value={from}
          options={options.filter(({ value }) => value < to)}
          onChange={setFrom}
          popupMatchSelectWidth={false}
        />
        <span aria-hidden>→</span>
        <Select
          aria-label={t('to')}
          value={to}
          options={options.filter(({ value }) => value > from)}
          onChange={setTo}
          popupMatchSelectWidth={false}
        />
      </div>
      <Loaded query={query}>{({ changes }) => <Changes type={type} changes={changes} />}</Loaded>
    </>
  );
}

/** Of each revision that changed a value, its day. */
function datesOf(changes: readonly RecordChange[]): ReadonlyMap<number, string> {
  const steps = changes.flatMap((change) => change.steps);
  return new Map(
    steps.map(({ revision, time }) => [revision, dayjs(time).format('YYYY-MM-DD')] as const),
  );
}

interface ChangesProps {
  readonly type: RecordType;
  readonly changes: readonly RecordChange[];
}

function Changes({ type, changes }: ChangesProps) {
  const { t } = useTranslation('records');
  const language = useLanguage();
  const value = (path: string, one: unknown) => <FieldValue type={type} path={path} value={one} />;
  return (
    <ListTable<RecordChange>
      items={changes}
      keyOf={({ path }) => path}
      label={t('versions')}
      empty={t('noChange')}
      className="record-changes"
      columns={[
        {
          title: t('field'),
          inCard: 'head',
          render: (_, { path }) => wholeTitle(type, path, language),
        },
        { title: t('before'), ellipsis: true, render: (_, { path, from }) => value(path, from) },
        { title: t('after'), ellipsis: true, render: (_, { path, to }) => value(path, to) },
        {
          ...{ title: t('who'), inCard: 'line', ellipsis: true },
          render: (_, { steps }) => <Steps steps={stepsOnce(steps)} />,
        },
      ]}
    />
  );
}

/** So many of the newest at once. */
const NEWEST = 3;

/** Who changed it last; those before on demand. */
function Steps({ steps }: Pick<RecordChange, 'steps'>) {
  const { t } = useTranslation('records');
  const told = (some: RecordChange['steps']) =>
    some.map((step) => <ChangedBy key={step.revision} step={step} />);
  const older = steps.slice(0, -NEWEST);
  return (
    <>
      {told(steps.slice(-NEWEST))}
      {older.length === 0 ? null : (
        <details>
          <summary>{t('earlier', { count: older.length })}</summary>
          {told(older)}
        </details>
      )}
    </>
  );
}

/** A revision that changed several values inside this one is told once. */
const stepsOnce = (steps: RecordChange['steps']): RecordChange['steps'] => [
  ...new Map(steps.map((step) => [step.revision, step])).values(),
];
