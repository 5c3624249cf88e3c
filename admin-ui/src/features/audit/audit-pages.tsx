import { useTranslation } from 'react-i18next';
import { Route } from 'react-router';
import { Pages } from '../../parts/pages.tsx';
import { Page } from '../../parts/page.tsx';
import { InstanceList } from '../operations/instance-list.tsx';
import { AuditPage } from './audit-page.tsx';
import { VerifyAll } from './verify-all.tsx';

export function AuditPages() {
  return (
    <Pages>
      <Route index element={<AuditList />} />
      <Route path=":instanceId" element={<AuditPage />} />
    </Pages>
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
