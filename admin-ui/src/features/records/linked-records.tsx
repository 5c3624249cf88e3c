import { useQueries, useQuery } from '@tanstack/react-query';
import { Skeleton, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { RecordType } from '../../api/get-record-type.ts';
import { listRecordTypes } from '../../api/list-record-types.ts';
import { searchRecords, type WaybillRecord } from '../../api/search-records.ts';
import { Nothing } from '../../parts/nothing.tsx';
import { useLanguage } from '../../parts/use-language.ts';
import { keyField, listTitle } from './type-words.ts';
import { inPath } from '../../api/in-path.ts';

const SHOWN = 20;

/** Whatever refers to the record: of a customer its orders, complaints, visits … */
export function LinkedRecords(props: {
  readonly type: RecordType;
  readonly record: WaybillRecord;
}) {
  const { type, record } = props;
  const { t } = useTranslation('records');
  const language = useLanguage();
  const key = keyField(type);
  const value = key === undefined ? undefined : record.values[key];
  const own = typeof value === 'string' ? value : undefined;
  const types = useQuery({
    queryKey: ['record-types'],
    queryFn: ({ signal }) => listRecordTypes(signal),
    staleTime: 60_000,
  });
  const open = types.data?.items.filter(({ mayRead }) => mayRead) ?? [];
  const links = open.flatMap((one) =>
    one.references
      .filter((reference) => reference.type === type.id)
      .map(({ field }) => ({ one, field })),
  );
  const found = useQueries({
    queries: (own === undefined ? [] : links).map(({ one, field }) => ({
      queryKey: ['records', one.id, 'of', field, own],
      queryFn: ({ signal }: { signal: AbortSignal }) =>
        searchRecords(one.id, { field, is: own ?? '', limit: SHOWN }, signal),
    })),
  });
  if (types.isPending || found.some(({ isPending }) => isPending)) return <Skeleton active />;
  const groups = links.flatMap(({ one }, at) => {
    const records = found[at]?.data?.items ?? [];
    return records.length === 0 ? [] : [{ one, records }];
  });
  if (groups.length === 0) return <Nothing text={t('noLinks')} />;
  return groups.map(({ one, records }) => (
    <section key={one.id}>
      <Typography.Title level={3} className="record-part">
        {listTitle(one, language)}
      </Typography.Title>
      <ul className="record-links">
        {records.map(({ id, values }) => {
          const name = one.unique[0]?.[0];
          const shown = name === undefined ? undefined : values[name];
          return (
            <li key={id}>
              <Link to={`/records/${inPath(id)}`}>{typeof shown === 'string' ? shown : id}</Link>
            </li>
          );
        })}
      </ul>
    </section>
  ));
}
