import { Route, Routes } from 'react-router';
import { ReportPage } from './report-page.tsx';
import { ReportsPage } from './reports-page.tsx';

export function ReportsPages() {
  return (
    <Routes>
      <Route index element={<ReportsPage />} />
      <Route path=":reportId" element={<ReportPage />} />
    </Routes>
  );
}
