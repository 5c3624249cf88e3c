import { DownloadOutlined, UploadOutlined } from '@ant-design/icons';
import { Button, Drawer, Dropdown, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordType } from '../../../api/get-record-type.ts';
import { useLanguage } from '../../../parts/use-language.ts';
import { ImportTable } from './import-table.tsx';
import { tableOf, templateOf } from './table-address.ts';
import { listTitle } from '../type-words.ts';

interface TableActionsProps {
  readonly type: RecordType;
  /** What the list is narrowed to: the same is exported. */
  readonly narrowed: Readonly<Record<string, string>>;
  readonly mayWrite: boolean;
}

/** Rows of the list as a file, and back. */
export function TableActions({ type, narrowed, mayWrite }: TableActionsProps) {
  const { t } = useTranslation('records');
  const language = useLanguage();
  const [open, setOpen] = useState(false);
  const file = (format: string, label: string) => {
    const query = new URLSearchParams({ format, language, ...narrowed }).toString();
    return { key: format, label: <a href={`${tableOf(type)}?${query}`}>{label}</a> };
  };
  return (
    <Space wrap>
      <Dropdown
        trigger={['click']}
        menu={{
          items: [
            file('xlsx', t('tables.exportXlsx')),
            file('csv', t('tables.exportCsv')),
            {
              key: 'template',
              label: <a href={templateOf(type, language)}>{t('tables.template')}</a>,
            },
          ],
        }}
      >
        <Button icon={<DownloadOutlined />}>{t('tables.export')}</Button>
      </Dropdown>
      {mayWrite ? (
        <Button icon={<UploadOutlined />} onClick={() => setOpen(true)}>
          {t('tables.import')}
        </Button>
      ) : null}
      <Drawer
        open={open}
        onClose={() => setOpen(false)}
        title={t('tables.title', { type: listTitle(type, language) })}
        size="large"
        destroyOnHidden
      >
        <ImportTable type={type} />
      </Drawer>
    </Space>
  );
}
