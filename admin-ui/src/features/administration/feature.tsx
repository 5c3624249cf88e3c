import { SettingOutlined } from '@ant-design/icons';
import { lazy } from 'react';
import type { Feature } from '../../app/feature.ts';

export const administrationFeature: Feature = {
  ...{ key: 'administration', path: 'administration', icon: <SettingOutlined /> },
  isOnePage: true,
  open: (roles) => roles.some((role) => role !== 'clerk'),
  page: lazy(async () => ({
    default: (await import('./administration-page.tsx')).AdministrationPage,
  })),
};
