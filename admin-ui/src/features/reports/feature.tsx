import { BarChartOutlined } from '@ant-design/icons';
import { lazy } from 'react';
import type { Feature } from '../../app/feature.ts';

export const reportsFeature: Feature = {
  ...{ key: 'reports', path: 'reports', icon: <BarChartOutlined /> },
  open: (roles) => roles.length > 0,
  page: lazy(async () => ({ default: (await import('./reports-pages.tsx')).ReportsPages })),
};
