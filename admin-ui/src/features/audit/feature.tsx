import { SafetyCertificateOutlined } from '@ant-design/icons';
import { lazy } from 'react';
import type { Feature } from '../../app/feature.ts';

const READERS: readonly string[] = ['auditor', 'administrator', 'process-owner'];

export const auditFeature: Feature = {
  ...{ key: 'audit', path: 'audit', icon: <SafetyCertificateOutlined /> },
  open: (roles) => roles.some((role) => READERS.includes(role)),
  page: lazy(async () => ({ default: (await import('./audit-pages.tsx')).AuditPages })),
};
