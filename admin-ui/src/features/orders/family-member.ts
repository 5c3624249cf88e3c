import type { Json } from '@waybill/server/contract';

/** As `engine.family` gives them. */
export type FamilyMember = { readonly id: string; readonly time: number } & (
  | {
      readonly kind: 'instance';
      readonly processId: string;
      readonly version: number;
      readonly status: 'active' | 'completed' | 'terminated';
      readonly parentId?: string;
      readonly endedAt?: number;
    }
  | {
      readonly kind: 'record';
      readonly type: string;
      readonly key?: string;
      readonly status: 'active' | 'retired';
    }
  | {
      readonly kind: 'ledger-entry';
      readonly effect: 'reward' | 'penalty';
      readonly entryKind: string;
      readonly person: string;
      readonly status: string;
      readonly money?: { readonly amount: string; readonly currency: string };
    }
  | { readonly kind: 'order-message'; readonly channel: string; readonly status: string }
);

/** The contract says of them that they are JSON. */
export const readMembers = (given: readonly Json[]): readonly FamilyMember[] =>
  given as unknown as readonly FamilyMember[];
