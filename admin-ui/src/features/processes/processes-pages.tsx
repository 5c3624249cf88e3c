import { Skeleton } from 'antd';
import { lazy, Suspense } from 'react';
import { Route, Routes } from 'react-router';
import { NotFound } from '../../parts/not-found.tsx';
import { ProcessPage } from './process-page.tsx';
import { ProcessesPage } from './processes-page.tsx';

const DesignerPage = lazy(async () => ({
  default: (await import('../designer/designer-page.tsx')).DesignerPage,
}));
const TryPage = lazy(async () => ({ default: (await import('../try/try-page.tsx')).TryPage }));

export function ProcessesPages() {
  return (
    <Suspense fallback={<Skeleton active style={{ padding: 24 }} />}>
      <Routes>
        <Route index element={<ProcessesPage />} />
        <Route path=":processId/design" element={<DesignerPage />} />
        <Route path=":processId/try" element={<TryPage />} />
        <Route path=":processId/:version" element={<ProcessPage />} />
        <Route path="*" element={<NotFound />} />
      </Routes>
    </Suspense>
  );
}
