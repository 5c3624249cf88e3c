import { DashboardOutlined } from '@ant-design/icons';
import { lazy } from 'react';
import type { Feature } from '../../app/feature.ts';

export const operationsFeature: Feature = {
  ...{ key: 'operations', path: 'operations', icon: <DashboardOutlined /> },
  open: (roles) => roles.length > 0,
  page: lazy(async () => ({ default: (await import('./operations-pages.tsx')).OperationsPages })),
};
