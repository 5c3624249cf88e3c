import { Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { ArchiveList } from './archive-list.tsx';
import { HoldList } from './hold-list.tsx';
import { LimitList } from './limit-list.tsx';
import { RunRetention } from './run-retention.tsx';

/** How long ended instances stay, what is held, and what was moved into archives. */
export function RetentionView() {
  const { t } = useTranslation('retention');
  return (
    <>
      <p className="administration-note">{t('note')}</p>
      <Typography.Title level={2} className="administration-heading">
        {t('limits')}
      </Typography.Title>
      <LimitList />
      <Typography.Title level={2} className="administration-heading">
        {t('holds')}
      </Typography.Title>
      <HoldList />
      <Typography.Title level={2} className="administration-heading">
        {t('runs')}
      </Typography.Title>
      <RunRetention />
      <Typography.Title level={2} className="administration-heading">
        {t('archives')}
      </Typography.Title>
      <p className="administration-note">
        {t('archivesNote')} <code>waybill audit verify --export &lt;{t('file')}&gt;</code>
      </p>
      <ArchiveList />
    </>
  );
}
