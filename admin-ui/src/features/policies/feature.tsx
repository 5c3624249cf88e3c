import { BookOutlined } from '@ant-design/icons';
import { lazy } from 'react';
import type { Feature } from '../../app/feature.ts';

export const policiesFeature: Feature = {
  ...{ key: 'policies', path: 'policies', icon: <BookOutlined /> },
  isOnePage: true,
  open: (roles) => roles.length > 0,
  page: lazy(async () => ({ default: (await import('./policies-page.tsx')).PoliciesPage })),
};
