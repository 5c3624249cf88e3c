import { PartitionOutlined } from '@ant-design/icons';
import { lazy } from 'react';
import type { Feature } from '../../app/feature.ts';

export const processesFeature: Feature = {
  ...{ key: 'processes', path: 'processes', icon: <PartitionOutlined /> },
  open: (roles) => roles.length > 0,
  page: lazy(async () => ({ default: (await import('./processes-pages.tsx')).ProcessesPages })),
};
