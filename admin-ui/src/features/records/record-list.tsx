import { Button, Input, Select, Skeleton, Space } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import type { RecordType } from '../../api/get-record-type.ts';
import { searchRecords } from '../../api/search-records.ts';
import { useSession } from '../../app/session/session.ts';
import { Failed } from '../../parts/failed.tsx';
import { Nothing } from '../../parts/nothing.tsx';
import { Page } from '../../parts/page.tsx';
import { PagedFoot } from '../../parts/paged/paged-foot.tsx';
import { usePages } from '../../parts/paged/use-pages.ts';
import { useLanguage } from '../../parts/use-language.ts';
import { RecordTable } from './record-table.tsx';
import { TableActions } from './table/table-actions.tsx';
import {
  fieldAt,
  fieldTitle,
  isPersonal,
  keyField,
  listTitle,
  searchedBy,
  searchFields,
  titleWithin,
} from './type-words.ts';

interface RecordListProps {
  readonly type: RecordType;
  readonly base: string;
  readonly openName: string | undefined;
  readonly onOpen: (name: string) => void;
}

const PAGE = 50;

export function RecordList({ type, base, openName, onOpen }: RecordListProps) {
  const { t } = useTranslation('records');
  const language = useLanguage();
  const { groups } = useSession();
  const [address] = useSearchParams();
  const asked = {
    field: address.get('field') ?? keyField(type) ?? '',
    begins: address.get('begins') ?? '',
    status: address.get('status') === 'retired' ? ('retired' as const) : ('active' as const),
    pending: address.get('pending') === 'yes',
    order: address.get('order') === 'oldest' ? ('oldest' as const) : ('newest' as const),
  };
  const pages = usePages({
    queryKey: ['records', type.id, asked],
    load: (after, signal) => {
      const { field, begins, status, pending, order } = asked;
      const searched = begins === '' ? {} : searchedBy(type, field, begins);
      const more = { ...(pending && { pending }), ...(after !== undefined && { after }) };
      return searchRecords(type.id, { limit: PAGE, status, order, ...searched, ...more }, signal);
    },
  });
  const { query, items: records } = pages;
  const mayWrite = type.permissions.write.some((role) => groups.includes(role));
  const { field, begins, status, pending } = asked;
  const narrowed = {
    ...{ status, ...(begins !== '' && searchedBy(type, field, begins)) },
    ...(pending && { pending: 'true' }),
  };
  const make = mayWrite ? (
    <Button type="primary" onClick={() => onOpen('new')}>
      {t('make', { type: titleWithin(type, language) })}
    </Button>
  ) : undefined;
  // Who may not read them has nothing to export or to look for.
  if (query.error !== null && query.data === undefined)
    return (
      <Page title={listTitle(type, language)}>
        <Failed error={query.error} onRetry={() => void query.refetch()} />
      </Page>
    );
  return (
    <Page
      title={listTitle(type, language)}
      actions={
        <Space wrap>
          <TableActions type={type} narrowed={narrowed} mayWrite={mayWrite} />
          {make}
        </Space>
      }
    >
      <RecordFilters type={type} asked={asked} />
      {query.data === undefined ? (
        <Skeleton active paragraph={{ rows: 8 }} aria-busy="true" />
      ) : records.length === 0 ? (
        <Nothing text={t('nothing')} action={make} />
      ) : (
        <div ref={pages.top}>
          <RecordTable {...{ type, base, openName, onOpen, records }} names={query.data.names} />
          <PagedFoot pages={pages} />
        </div>
      )}
    </Page>
  );
}

interface RecordFiltersProps {
  readonly type: RecordType;
  readonly asked: {
    readonly field: string;
    readonly begins: string;
    readonly status: 'active' | 'retired';
    readonly pending: boolean;
    readonly order: 'newest' | 'oldest';
  };
}

function RecordFilters({ type, asked }: RecordFiltersProps) {
  const { t } = useTranslation('records');
  const language = useLanguage();
  const [, setAddress] = useSearchParams();
  const [typed, setTyped] = useState(asked.begins);
  const [chosenField, setField] = useState(asked.field);
  const change = (changed: Partial<RecordFiltersProps['asked']>): void => {
    const next = { ...asked, field: chosenField, ...changed };
    const { field, begins, status, pending, order } = next;
    const narrowed = [
      ...(begins === '' ? [] : [['field', field] as const, ['begins', begins] as const]),
      ...(status === 'active' ? [] : [['status', status] as const]),
      ...(pending ? [['pending', 'yes'] as const] : []),
      ...(order === 'newest' ? [] : [['order', order] as const]),
    ];
    setAddress(Object.fromEntries(narrowed), { replace: true });
  };
  const { begins } = asked;
  useEffect(() => {
    if (typed === begins) return undefined;
    const timer = setTimeout(() => change({ begins: typed }), 250);
    return () => clearTimeout(timer);
  });
  const labelsOf = (field: string) => fieldAt(type, field)?.labels;
  return (
    <div className="record-filters">
      <Select
        aria-label={t('searchField')}
        value={chosenField}
        options={searchFields(type).map((one) => ({
          value: one,
          label: fieldTitle(type, one, language),
        }))}
        onChange={(chosen: string) => {
          setField(chosen);
          const begins = labelsOf(chosen) || labelsOf(chosenField) ? '' : typed;
          setTyped(begins);
          change({ field: chosen, begins });
        }}
        popupMatchSelectWidth={false}
      />
      <LookedFor type={type} field={chosenField} text={typed} onType={setTyped} />
      <Select
        aria-label={t('statusLabel')}
        value={asked.pending ? 'pending' : asked.status}
        options={(['active', 'retired', 'pending'] as const).map((one) => ({
          value: one,
          label: t(`status.${one}`),
        }))}
        onChange={(chosen) =>
          change({
            pending: chosen === 'pending',
            status: chosen === 'retired' ? 'retired' : 'active',
          })
        }
        popupMatchSelectWidth={false}
      />
      <Select
        aria-label={t('orderLabel')}
        value={asked.order}
        options={(['newest', 'oldest'] as const).map((value) => ({
          value,
          label: t(`order.${value}`),
        }))}
        onChange={(order) => change({ order })}
        popupMatchSelectWidth={false}
      />
    </div>
  );
}

interface LookedForProps {
  readonly type: RecordType;
  readonly field: string;
  readonly text: string;
  readonly onType: (text: string) => void;
}

/** By what records are looked for: typed, or chosen where the values of the field have names. */
function LookedFor({ type, field, text, onType }: LookedForProps) {
  const { t } = useTranslation('records');
  const language = useLanguage();
  const labels = fieldAt(type, field)?.labels;
  const looksFor = t(labels !== undefined || isPersonal(type, field) ? 'is' : 'begins');
  const shared = { allowClear: true, 'aria-label': looksFor, placeholder: looksFor };
  if (labels === undefined)
    return <Input {...shared} value={text} onChange={({ target }) => onType(target.value)} />;
  return (
    <Select
      {...shared}
      value={text === '' ? null : text}
      options={Object.entries(labels).map(([value, label]) => ({ value, label: label[language] }))}
      onChange={(chosen: string | undefined) => onType(chosen ?? '')}
      popupMatchSelectWidth={false}
    />
  );
}
