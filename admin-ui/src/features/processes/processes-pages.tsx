import { Skeleton } from 'antd';
import { lazy, Suspense } from 'react';
import { Route, Routes } from 'react-router';
import { NotFound } from '../../parts/not-found.tsx';
import { ProcessPage } from './process-page.tsx';
import { ProcessesPage } from './processes-page.tsx';

export function ProcessesPages() {
  return (
    <Suspense fallback={<Skeleton active style={{ padding: 24 }} />}>
      <Routes>
        <Route index element={<ProcessesPage />} />
        <Route path=":processId/:version" element={<ProcessPage />} />
        <Route path="*" element={<NotFound />} />
      </Routes>
    </Suspense>
  );
}
