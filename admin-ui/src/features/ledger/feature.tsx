import { AccountBookOutlined } from '@ant-design/icons';
import { lazy } from 'react';
import type { Feature } from '../../app/feature.ts';

export const ledgerFeature: Feature = {
  ...{ key: 'ledger', path: 'ledger', icon: <AccountBookOutlined /> },
  open: (roles) => roles.length > 0,
  page: lazy(async () => ({ default: (await import('./ledger-pages.tsx')).LedgerPages })),
};
