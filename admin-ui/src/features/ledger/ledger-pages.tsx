import { Route, Routes } from 'react-router';
import { EntryPage } from './entry-page.tsx';
import { LedgerPage } from './ledger-page.tsx';

export function LedgerPages() {
  return (
    <Routes>
      <Route index element={<LedgerPage />} />
      <Route path=":entryId" element={<EntryPage />} />
    </Routes>
  );
}
