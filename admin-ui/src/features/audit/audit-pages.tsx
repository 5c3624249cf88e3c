import { useTranslation } from 'react-i18next';
import { Route, Routes } from 'react-router';
import { Page } from '../../parts/page.tsx';
import { InstanceList } from '../operations/instance-list.tsx';
import { AuditPage } from './audit-page.tsx';
import { VerifyAll } from './verify-all.tsx';

export function AuditPages() {
  return (
    <Routes>
      <Route index element={<AuditList />} />
      <Route path=":instanceId" element={<AuditPage />} />
    </Routes>
  );
}

function AuditList() {
  const { t } = useTranslation('audit');
  return (
    <Page title={t('title')}>
      <VerifyAll />
      <p>{t('choose')}</p>
      <InstanceList to="/audit" />
    </Page>
  );
}
