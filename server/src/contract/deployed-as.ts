import type { DraftKind } from '@waybill/engine/drafts';
import type { Subject } from './ability.ts';

/** By which right a file of a draft is deployed: calendars belong to the rules that count by them. */
export const deployedAs = (kind: DraftKind): Subject => (kind === 'calendar' ? 'rule-set' : kind);
