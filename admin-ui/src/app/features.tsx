import { administrationFeature } from '../features/administration/feature.tsx';
import { auditFeature } from '../features/audit/feature.tsx';
import { ledgerFeature } from '../features/ledger/feature.tsx';
import { operationsFeature } from '../features/operations/feature.tsx';
import { policiesFeature } from '../features/policies/feature.tsx';
import { processesFeature } from '../features/processes/feature.tsx';
import { rulesFeature } from '../features/rules/feature.tsx';
import type { Feature } from './feature.ts';

/** The rail, in its order. A page is listed when it works. */
export const features: readonly Feature[] = [
  processesFeature,
  rulesFeature,
  operationsFeature,
  auditFeature,
  policiesFeature,
  ledgerFeature,
  administrationFeature,
];
