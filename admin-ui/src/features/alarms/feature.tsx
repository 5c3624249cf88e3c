import { AlertOutlined } from '@ant-design/icons';
import { lazy } from 'react';
import type { Feature } from '../../app/feature.ts';

export const alarmsFeature: Feature = {
  ...{ key: 'alarms', path: 'alarms', icon: <AlertOutlined />, onPhone: true },
  open: (roles) => roles.length > 0,
  page: lazy(async () => ({ default: (await import('./alarms-page.tsx')).AlarmsPage })),
};
