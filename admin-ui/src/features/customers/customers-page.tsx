import { Route, Routes } from 'react-router';
import { RecordsOfType } from '../records/records-of-type.tsx';

/** Customers stand in the rail by themselves: everybody asks for them. */
export function CustomersPage() {
  return (
    <Routes>
      <Route path=":name?" element={<RecordsOfType fixedType="customer" />} />
    </Routes>
  );
}
