import { Route, Routes } from 'react-router';
import { InstancePage } from './instance/instance-page.tsx';
import { OperationsPage } from './operations-page.tsx';

export function OperationsPages() {
  return (
    <Routes>
      <Route index element={<OperationsPage />} />
      <Route path=":instanceId" element={<InstancePage />} />
    </Routes>
  );
}
