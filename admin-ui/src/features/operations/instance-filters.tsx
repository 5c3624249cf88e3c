import { useQuery } from '@tanstack/react-query';
import { Checkbox, DatePicker, Input, InputNumber, Select, Space } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { listDefinitions } from '../../api/list-definitions.ts';
import { useElementNames } from '../../parts/use-element-names.ts';
import { ElementSelect } from './element-select.tsx';
import { STATES, type InstanceSearch } from './instance-search.ts';
import { useSetSearch } from './use-set-search.ts';

/** What instances are found by; the address holds it. */
export function InstanceFilters({ asked }: { readonly asked: InstanceSearch }) {
  const { t } = useTranslation('operations');
  const [search] = useSearchParams();
  const set = useSetSearch();
  return (
    <Space wrap style={{ marginBlockEnd: 12 }}>
      <ProcessSelect
        value={asked.processId}
        onChange={(processId) => set({ processId, element: undefined, version: undefined })}
      />
      <Select
        allowClear
        placeholder={t('state')}
        aria-label={t('state')}
        style={{ minWidth: 120 }}
        value={search.get('status')}
        onChange={(value?: string | null) => set({ status: value ?? undefined })}
        options={STATES.map((value) => ({ value, label: t(value) }))}
      />
      <Input.Search
        allowClear
        placeholder={t('businessKey')}
        aria-label={t('businessKey')}
        defaultValue={asked.businessKey ?? ''}
        onSearch={(value) => set({ businessKey: value.trim() })}
        style={{ width: 180 }}
      />
      <InputNumber
        {...{ min: 1, precision: 0, placeholder: t('version'), 'aria-label': t('version') }}
        value={asked.version ?? null}
        onChange={(value) => set({ version: value === null ? undefined : String(value) })}
        style={{ width: 90 }}
      />
      {asked.processId === undefined ? null : (
        <ElementSelect
          processId={asked.processId}
          {...(asked.version !== undefined && { version: asked.version })}
          value={asked.element}
          onChange={(element) => set({ element })}
        />
      )}
      <StartedBetween asked={asked} />
      <Input.Search
        allowClear
        placeholder={t('incidentCode')}
        aria-label={t('incidentCode')}
        defaultValue={asked.incidentCode ?? ''}
        onSearch={(value) => set({ incidentCode: value.trim() })}
        style={{ width: 200 }}
      />
      <Checkbox
        checked={asked.withIncidents ?? false}
        onChange={({ target }) => set({ withIncidents: target.checked ? 'true' : undefined })}
      >
        {t('withIncidents')}
      </Checkbox>
    </Space>
  );
}

function StartedBetween({ asked }: { readonly asked: InstanceSearch }) {
  const { t } = useTranslation('operations');
  const set = useSetSearch();
  const { startedFrom, startedBefore } = asked;
  // The last day is meant whole.
  const days = useMemo<DayRange>(
    () => [dayOf(startedFrom), dayOf(startedBefore)?.subtract(1, 'day') ?? null],
    [startedFrom, startedBefore],
  );
  return (
    <DatePicker.RangePicker
      allowEmpty={[true, true]}
      placeholder={[t('startedFrom'), t('startedUntil')]}
      aria-label={t('startedBetween')}
      value={days}
      onChange={(chosen) =>
        set({
          startedFrom: chosen?.[0]?.startOf('day').valueOf().toString(),
          startedBefore: chosen?.[1]?.startOf('day').add(1, 'day').valueOf().toString(),
        })
      }
    />
  );
}

type DayRange = [Dayjs | null, Dayjs | null];

const dayOf = (time: number | undefined) => (time === undefined ? null : dayjs(time));

interface ProcessSelectProps {
  readonly value: string | undefined;
  readonly onChange: (processId: string | undefined) => void;
}

export function ProcessSelect({ value, onChange }: ProcessSelectProps) {
  const { t } = useTranslation('operations');
  const { data } = useQuery({
    queryKey: ['definitions'],
    queryFn: ({ signal }) => listDefinitions(signal),
  });
  const nameOf = useElementNames(data?.items ?? []);
  return (
    <Select
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      placeholder={t('process')}
      aria-label={t('process')}
      style={{ minWidth: 200 }}
      value={value ?? null}
      onChange={(chosen?: string | null) => onChange(chosen ?? undefined)}
      options={data?.items.map((one) => ({ value: one.processId, label: nameOf(one) })) ?? []}
    />
  );
}
