import { Route } from 'react-router';
import { Pages } from '../../parts/pages.tsx';
import { EntryPage } from './entry-page.tsx';
import { LedgerPage } from './ledger-page.tsx';

export function LedgerPages() {
  return (
    <Pages>
      <Route index element={<LedgerPage />} />
      <Route path=":entryId" element={<EntryPage />} />
    </Pages>
  );
}
