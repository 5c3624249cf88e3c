import { DeleteOutlined, StarOutlined } from '@ant-design/icons';
import { Button, Input, Popover } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSavedFilters } from './use-saved-filters.ts';

interface SavedFiltersProps {
  readonly search: string;
  readonly onChoose: (search: string) => void;
}

export function SavedFilters({ search, onChoose }: SavedFiltersProps) {
  const { t } = useTranslation('inbox');
  const { filters, save, remove } = useSavedFilters();
  const [name, setName] = useState('');
  const keep = (): void => {
    if (name.trim() === '') return;
    save({ name: name.trim(), search });
    setName('');
  };
  const content = (
    <div className="saved-filters">
      {filters.map((filter) => (
        <div key={filter.name} className="saved-filter">
          <Button type="link" onClick={() => onChoose(filter.search)}>
            {filter.name}
          </Button>
          <Button
            type="text"
            size="small"
            icon={<DeleteOutlined />}
            aria-label={t('forget', { name: filter.name })}
            onClick={() => remove(filter.name)}
          />
        </div>
      ))}
      <Input
        value={name}
        maxLength={40}
        aria-label={t('filterName')}
        placeholder={t('filterName')}
        onChange={({ target }) => setName(target.value)}
        onPressEnter={keep}
      />
      <Button block onClick={keep} disabled={name.trim() === ''}>
        {t('saveFilter')}
      </Button>
    </div>
  );
  return (
    <Popover trigger="click" content={content} placement="bottomRight">
      <Button icon={<StarOutlined />}>{t('saved')}</Button>
    </Popover>
  );
}
