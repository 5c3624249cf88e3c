import { Segmented, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { KINDS, SEVERITIES, STATUSES, type AlarmFilter } from './alarm-filter.ts';

export function AlarmFilters({ filter }: { readonly filter: AlarmFilter }) {
  const { t } = useTranslation('alarms');
  const [address, setAddress] = useSearchParams();
  const set = (name: string, value: string): void => {
    const next = new URLSearchParams(address);
    if (value === '') next.delete(name);
    else next.set(name, value);
    setAddress(next, { replace: true });
  };
  const choice = (name: string, value: string, words: readonly (readonly [string, string])[]) => (
    <Select
      aria-label={t(name)}
      value={value}
      popupMatchSelectWidth={false}
      options={[
        { value: '', label: t(`every.${name}`) },
        ...words.map(([one, label]) => ({ value: one, label })),
      ]}
      onChange={(chosen) => set(name, chosen)}
    />
  );
  return (
    <div className="alarms-filters">
      <Segmented
        value={filter.status}
        options={STATUSES.map((value) => ({ value, label: t(`status.${value}`) }))}
        onChange={(value) => set('status', value)}
      />
      {choice(
        'severity',
        filter.severity ?? '',
        SEVERITIES.map((one) => [one, t(`severities.${one}`)] as const),
      )}
      {choice(
        'kind',
        filter.kind ?? '',
        KINDS.map((one) => [one, t(`kinds.${one}`)] as const),
      )}
    </div>
  );
}
