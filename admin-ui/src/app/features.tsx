import { operationsFeature } from '../features/operations/feature.tsx';
import { processesFeature } from '../features/processes/feature.tsx';
import type { Feature } from './feature.ts';

/** The rail, in its order. A page is listed when it works. */
export const features: readonly Feature[] = [processesFeature, operationsFeature];
