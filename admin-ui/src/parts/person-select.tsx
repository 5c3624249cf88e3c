import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { listUsers } from '../api/list-users.ts';

interface PersonSelectProps {
  /** By which a form's label names it. */
  readonly id?: string;
  /** Absent: choose a colleague. */
  readonly label?: string;
  readonly value?: string;
  readonly onChange?: (user: string | undefined) => void;
  readonly allowClear?: boolean;
  /** Also those whose account is disabled: what they have done is still asked for. */
  readonly former?: boolean;
}

/** A colleague by name. */
export function PersonSelect(props: PersonSelectProps) {
  const { id, value, onChange, allowClear = false, former = false, ...described } = props;
  const { t } = useTranslation('parts');
  const { label = t('person'), ...others } = described;
  const { data, isPending } = useQuery({
    queryKey: ['users', former ? 'all' : 'active'],
    queryFn: ({ signal }) =>
      listUsers({ limit: 500, ...(!former && { status: 'active' as const }) }, signal),
    staleTime: 60_000,
  });
  return (
    <Select
      {...others}
      {...(id !== undefined && { id })}
      showSearch={{ optionFilterProp: 'label' }}
      aria-label={label}
      placeholder={label}
      {...{ loading: isPending, allowClear }}
      style={{ width: '100%' }}
      options={data?.items.map(({ id, name }) => ({ value: id, label: `${name} (${id})` })) ?? []}
      {...(value !== undefined && { value })}
      {...(onChange && { onChange })}
    />
  );
}
