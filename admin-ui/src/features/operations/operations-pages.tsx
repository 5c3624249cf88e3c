import { Route } from 'react-router';
import { Pages } from '../../parts/pages.tsx';
import { InstancePage } from './instance/instance-page.tsx';
import { OperationsPage } from './operations-page.tsx';

export function OperationsPages() {
  return (
    <Pages>
      <Route index element={<OperationsPage />} />
      <Route path=":instanceId" element={<InstancePage />} />
    </Pages>
  );
}
