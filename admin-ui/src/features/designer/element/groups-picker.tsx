import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { listDepartments } from '../../../api/list-departments.ts';
import { useLanguage } from '../../../parts/use-language.ts';

interface GroupsPickerProps {
  /** Groups with commas between, or FEEL. */
  readonly value: string;
  readonly onChange: (value: string) => void;
}

const ROLES = ['manager', 'process-owner', 'domain-expert', 'auditor', 'administrator'] as const;

/** Who may take the task: departments, their managers, and roles of the whole company. */
export function GroupsPicker({ value, onChange }: GroupsPickerProps) {
  const { t } = useTranslation('designer');
  const language = useLanguage();
  const { data } = useQuery({
    queryKey: ['departments'],
    queryFn: () => listDepartments({ limit: 500 }),
  });
  const departments = (data?.items ?? []).filter(({ active }) => active);
  const options = [
    {
      label: t('departments'),
      options: departments.map(({ id, title }) => ({ value: id, label: title[language] })),
    },
    {
      label: t('managers'),
      options: departments.map(({ id, title }) => ({
        value: `${id}-manager`,
        label: t('managerOf', { department: title[language] }),
      })),
    },
    {
      label: t('roles'),
      options: ROLES.map((role) => ({ value: role, label: t(`role.${role}`) })),
    },
  ];
  return (
    <div className="element-field">
      <span>{t('groups')}</span>
      {value.startsWith('=') ? (
        <code>{value}</code>
      ) : (
        <Select
          mode="tags"
          size="small"
          aria-label={t('groups')}
          placeholder={t('groupsFind')}
          value={value.split(/\s*,\s*/).filter((id) => id !== '')}
          onChange={(ids: readonly string[]) => onChange(ids.join(', '))}
          showSearch={{ optionFilterProp: 'label' }}
          options={options}
        />
      )}
    </div>
  );
}
