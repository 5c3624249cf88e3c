import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { Draft } from '../../api/get-draft.ts';
import { Page } from '../../parts/page.tsx';

/** What is under review or released stays as it was seen. */
export function ClosedDraft({ draft }: { readonly draft: Draft }) {
  const { t } = useTranslation('drafts');
  const navigate = useNavigate();
  return (
    <Page title={draft.title}>
      <Alert
        type="info"
        showIcon
        title={t('closed')}
        action={
          <Button size="small" onClick={() => void navigate(`/processes/drafts/${draft.id}`)}>
            {t('toDraft')}
          </Button>
        }
      />
    </Page>
  );
}
