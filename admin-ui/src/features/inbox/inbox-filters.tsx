import { useQuery } from '@tanstack/react-query';
import { Button, Input, Select } from 'antd';
import type { TFunction } from 'i18next';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { countTasks, type TaskCounts } from '../../api/count-tasks.ts';
import { useSession } from '../../app/session/session.ts';
import { useProcesses } from '../../parts/use-processes.ts';
import { writeFilter, WHOSE, type InboxFilter, type Whose } from './inbox-filter.ts';
import { SavedFilters } from './saved-filters.tsx';

export function InboxFilters({ filter }: { readonly filter: InboxFilter }) {
  const { t } = useTranslation('inbox');
  const [address, setAddress] = useSearchParams();
  const { groups } = useSession();
  const change = (changed: Partial<InboxFilter>): void =>
    setAddress(writeFilter({ ...filter, ...changed }), { replace: true });
  const { data: counts } = useQuery({
    queryKey: ['tasks', 'counts'],
    queryFn: ({ signal }) => countTasks(signal),
  });
  const whose = WHOSE.filter((one) => one !== 'group').map((one) => ({
    value: one,
    label: `${t(`whose.${one}`)}${one === 'mine' || one === 'offered' ? countText(counts?.[one]) : ''}`,
  }));
  const ofGroups = groups.map((group) => ({
    value: `group:${group}`,
    label: `${groupTitle(t, group)}${countText(counts?.groups[group])}`,
  }));
  const choose = (value: string): void => {
    const [kind, group = ''] = value.split(':');
    change({ whose: WHOSE.find((one) => one === kind) ?? ('inbox' satisfies Whose), group });
  };
  return (
    <div className="inbox-filters">
      <Select
        aria-label={t('whoseLabel')}
        value={filter.whose === 'group' ? `group:${filter.group}` : filter.whose}
        options={[
          ...whose,
          ...(ofGroups.length > 0 ? [{ label: t('whose.group'), options: ofGroups }] : []),
        ]}
        onChange={choose}
        popupMatchSelectWidth={false}
      />
      <ProcessSelect process={filter.process} onChange={(process) => change({ process })} />
      <Select
        aria-label={t('orderLabel')}
        value={filter.order}
        options={(['due', 'created', 'priority'] as const).map((order) => ({
          value: order,
          label: t(`order.${order}`),
        }))}
        onChange={(order) => change({ order })}
        popupMatchSelectWidth={false}
      />
      <Button
        type={filter.overdue ? 'primary' : 'default'}
        danger={filter.overdue}
        aria-pressed={filter.overdue}
        onClick={() => change({ overdue: !filter.overdue })}
      >
        {t('overdue')}
        {countText(counts?.overdue)}
      </Button>
      <TextFilter text={filter.text} onChange={(text) => change({ text })} />
      <SavedFilters search={address.toString()} onChoose={(search) => setAddress(search)} />
    </div>
  );
}

const countText = (count: TaskCounts['mine'] | undefined): string =>
  count === undefined ? '' : ` ${count.count}${count.more ? '+' : ''}`;

const groupTitle = (t: TFunction<'inbox'>, group: string): string =>
  t(`groups.${group}`, { ns: 'parts', defaultValue: group });

interface ProcessSelectProps {
  readonly process: string;
  readonly onChange: (process: string) => void;
}

function ProcessSelect({ process, onChange }: ProcessSelectProps) {
  const { t } = useTranslation('inbox');
  const options = [...useProcesses()].map(([value, label]) => ({ value, label }));
  return (
    <Select
      aria-label={t('processLabel')}
      value={process}
      options={[{ value: '', label: t('everyProcess') }, ...options]}
      onChange={onChange}
      showSearch={{ optionFilterProp: 'label' }}
      popupMatchSelectWidth={false}
    />
  );
}

interface TextFilterProps {
  readonly text: string;
  readonly onChange: (text: string) => void;
}

/** Shows each letter at once, and searches when the hand rests. */
function TextFilter({ text, onChange }: TextFilterProps) {
  const { t } = useTranslation('inbox');
  const [typed, setTyped] = useState(text);
  useEffect(() => {
    if (typed === text) return;
    const timer = setTimeout(() => onChange(typed), 250);
    return () => clearTimeout(timer);
  });
  return (
    <Input
      allowClear
      className="inbox-text"
      aria-label={t('search')}
      placeholder={t('search')}
      value={typed}
      onChange={({ target }) => setTyped(target.value)}
    />
  );
}
