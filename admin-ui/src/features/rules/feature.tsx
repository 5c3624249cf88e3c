import { BranchesOutlined } from '@ant-design/icons';
import { lazy } from 'react';
import type { Feature } from '../../app/feature.ts';

export const rulesFeature: Feature = {
  ...{ key: 'rules', path: 'rules', icon: <BranchesOutlined /> },
  open: (roles) => roles.length > 0,
  page: lazy(async () => ({ default: (await import('./rules-pages.tsx')).RulesPages })),
};
