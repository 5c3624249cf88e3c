import { Skeleton } from 'antd';
import { lazy, Suspense } from 'react';
import { Navigate, Route } from 'react-router';
import { Pages } from '../../parts/pages.tsx';
import { ChooseDraft } from '../drafts/choose-draft.tsx';
import { VersionsPage } from '../versions/versions-page.tsx';
import { ProcessPage } from './process-page.tsx';
import { ProcessesPage } from './processes-page.tsx';

const DesignerPage = lazy(async () => ({
  default: (await import('../designer/designer-page.tsx')).DesignerPage,
}));
const FormPage = lazy(async () => ({
  default: (await import('../designer/form-page.tsx')).FormPage,
}));
const TryPage = lazy(async () => ({ default: (await import('../try/try-page.tsx')).TryPage }));
const TryDraft = lazy(async () => ({ default: (await import('../try/try-page.tsx')).TryDraft }));
const DraftPage = lazy(async () => ({
  default: (await import('../drafts/draft-page.tsx')).DraftPage,
}));
const DifferencePage = lazy(async () => ({
  default: (await import('../difference/difference-page.tsx')).DifferencePage,
}));
const MigrationPage = lazy(async () => ({
  default: (await import('../migration/migration-page.tsx')).MigrationPage,
}));

export function ProcessesPages() {
  return (
    <Suspense fallback={<Skeleton active style={{ padding: 24 }} />}>
      <Pages>
        <Route index element={<ProcessesPage />} />
        <Route path=":processId" element={<Navigate to="newest" replace />} />
        <Route path="drafts/:draftId" element={<DraftPage />} />
        <Route path="drafts/:draftId/design" element={<DesignerPage />} />
        <Route path="drafts/:draftId/forms/:formId" element={<FormPage />} />
        <Route path="drafts/:draftId/try" element={<TryDraft />} />
        <Route path=":processId/design" element={<ChooseDraft />} />
        <Route path=":processId/versions" element={<VersionsPage />} />
        <Route path=":processId/difference" element={<DifferencePage />} />
        <Route path=":processId/migration" element={<MigrationPage />} />
        <Route path=":processId/try" element={<TryPage />} />
        <Route path=":processId/:version" element={<ProcessPage />} />
      </Pages>
    </Suspense>
  );
}
