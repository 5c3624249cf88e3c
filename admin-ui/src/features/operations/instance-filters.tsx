import { Checkbox, Input, InputNumber, Select, Space } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { DaysBetween } from './days-between.tsx';
import { ElementSelect } from './element-select.tsx';
import { VariableConditions } from './find/variable-conditions.tsx';
import { STATES, type InstanceSearch } from './instance-search.ts';
import { PersonSelect } from '../../parts/person-select.tsx';
import { useMay } from '../../parts/use-may.ts';
import { ProcessSelect } from './process-select.tsx';
import { useSetSearch } from './use-set-search.ts';

/** What instances are found by; the address holds it. */
export function InstanceFilters({ asked }: { readonly asked: InstanceSearch }) {
  const { t } = useTranslation('operations');
  const [search] = useSearchParams();
  const set = useSetSearch();
  const may = useMay();
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
        placeholder={t('keyOrId')}
        aria-label={t('keyOrId')}
        defaultValue={asked.key ?? ''}
        onSearch={(value) => set({ key: value.trim() })}
        style={{ width: 280 }}
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
      <DaysBetween asked={asked} when="started" />
      {mayHaveEnded(asked) ? <DaysBetween asked={asked} when="ended" /> : null}
      {may('read', 'user') ? (
        <div className="instance-starter">
          <PersonSelect
            {...{ allowClear: true, former: true, label: t('startedBy') }}
            {...(asked.startedBy !== undefined && { value: asked.startedBy })}
            onChange={(startedBy) => set({ startedBy })}
          />
        </div>
      ) : null}
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
      <VariableConditions asked={asked} />
    </Space>
  );
}

/** Whoever looks for what goes on needs no days of an end. */
const mayHaveEnded = ({ status, endedFrom, endedBefore }: InstanceSearch): boolean =>
  status === 'completed' || status === 'terminated' || (endedFrom ?? endedBefore) !== undefined;
