import { Route, Routes } from 'react-router';
import { RecordTypes } from './record-types.tsx';
import { RecordsOfType } from './records-of-type.tsx';

export function RecordsPage() {
  return (
    <Routes>
      <Route index element={<RecordTypes />} />
      <Route path=":type/:name?" element={<RecordsOfType />} />
    </Routes>
  );
}
