import { Route } from 'react-router';
import { Pages } from '../../parts/pages.tsx';
import { ReportPage } from './report-page.tsx';
import { ReportsPage } from './reports-page.tsx';

export function ReportsPages() {
  return (
    <Pages>
      <Route index element={<ReportsPage />} />
      <Route path=":reportId" element={<ReportPage />} />
    </Pages>
  );
}
