import { DeleteOutlined, StarOutlined } from '@ant-design/icons';
import { Alert, Button, Input, Popover, Select, type InputRef } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../app/session/session.ts';
import { useSavedFilters } from './use-saved-filters.ts';
import { Problem } from '../../parts/problem/problem.tsx';

interface SavedFiltersProps {
  readonly search: string;
  readonly onChoose: (search: string) => void;
}

export function SavedFilters({ search, onChoose }: SavedFiltersProps) {
  const { t } = useTranslation('inbox');
  const { t: parts } = useTranslation('parts');
  const { departments } = useSession();
  const { filters, save, remove } = useSavedFilters();
  const [department, share] = useState<string>();
  const [name, setName] = useState('');
  const naming = useRef<InputRef>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const keep = (): void => {
    if (name.trim() === '') return;
    const shared = department === undefined ? {} : { department };
    save.mutate({ name: name.trim(), search, ...shared }, { onSuccess: () => setName('') });
  };
  const content = (
    <div className="saved-filters">
      {filters.map((filter) => (
        <div key={`${filter.department ?? ''} ${filter.name}`} className="saved-filter">
          <Button type="link" onClick={() => onChoose(filter.search)}>
            {filter.name}
          </Button>
          {filter.department === undefined ? null : (
            <small>{parts(`groups.${filter.department}`)}</small>
          )}
          <Button
            type="text"
            size="small"
            icon={<DeleteOutlined />}
            aria-label={t('forget', { name: filter.name })}
            onClick={() => remove.mutate(filter)}
          />
        </div>
      ))}
      <Input
        ref={naming}
        value={name}
        maxLength={40}
        aria-label={t('filterName')}
        placeholder={t('filterName')}
        onChange={({ target }) => setName(target.value)}
        onPressEnter={keep}
      />
      {departments.length === 0 ? null : (
        <Select
          allowClear
          aria-label={t('filterFor')}
          placeholder={t('filterForMe')}
          style={{ width: '100%' }}
          onChange={(chosen?: string) => share(chosen)}
          options={departments.map((value) => ({
            ...{ value, label: t('filterForDepartment', { department: parts(`groups.${value}`) }) },
          }))}
        />
      )}
      {save.error === null ? null : (
        <Alert type="error" showIcon title={<Problem of={save.error} />} />
      )}
      <Button block onClick={keep} loading={save.isPending} disabled={name.trim() === ''}>
        {t('saveFilter')}
      </Button>
    </div>
  );
  return (
    <Popover
      trigger="click"
      content={content}
      placement="bottomRight"
      // It stands at the end of the page: by keys nobody would come to it, or back.
      afterOpenChange={(shown) => (shown ? naming : opener).current?.focus()}
    >
      <Button ref={opener} icon={<StarOutlined />}>
        {t('saved')}
      </Button>
    </Popover>
  );
}
