import { Route } from 'react-router';
import { Pages } from '../../parts/pages.tsx';
import { RecordsOfType } from '../records/records-of-type.tsx';

/** Customers stand in the rail by themselves: everybody asks for them. */
export function CustomersPage() {
  return (
    <Pages>
      <Route path=":name?" element={<RecordsOfType fixedType="customer" />} />
    </Pages>
  );
}
