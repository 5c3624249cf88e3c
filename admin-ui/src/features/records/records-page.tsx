import { Route } from 'react-router';
import { Pages } from '../../parts/pages.tsx';
import { RecordTypes } from './record-types.tsx';
import { RecordsOfType } from './records-of-type.tsx';

export function RecordsPage() {
  return (
    <Pages>
      <Route index element={<RecordTypes />} />
      <Route path=":type/:name?" element={<RecordsOfType />} />
    </Pages>
  );
}
