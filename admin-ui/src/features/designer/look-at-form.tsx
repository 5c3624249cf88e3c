import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import type { FormSchema } from '../../parts/form/form-schema.ts';
import { Loaded } from '../../parts/loaded.tsx';
import { Page } from '../../parts/page.tsx';
import { formOf } from './form-of.ts';
import { FormPreview } from './form-preview.tsx';

/** What was saved last, to look at and fill in by way of trial. */
export function LookAtForm() {
  const { t } = useTranslation('designer');
  const { draftId = '', formId = '' } = useParams();
  const query = useQuery(formOf(draftId, formId));
  return (
    <Loaded query={query}>
      {({ initial }) => (
        <Page
          title={`${t('form')} · ${formId}`}
          actions={<Link to={`/processes/drafts/${draftId}`}>{t('toDraft')}</Link>}
        >
          {/* As it was deployed, or saved by the editor. */}
          <FormPreview schema={JSON.parse(initial) as FormSchema} />
        </Page>
      )}
    </Loaded>
  );
}
