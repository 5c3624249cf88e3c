import type { InstanceStatus } from '../../kernel/index.ts';
import type { MessageView } from '../intake/intake-values.ts';
import type { LedgerEntry } from '../ledger/ledger-values.ts';

/** Everything that belongs to one order (订单全景). */
export interface OrderFamily {
  readonly orderNumber: string;
  /** In order of time. */
  readonly members: readonly FamilyMember[];
  /** Record types of which the roles do not allow to find any. */
  readonly hidden: readonly string[];
  /** False where there are more than were asked for. */
  readonly complete: boolean;
}

export type FamilyMember = FamilyInstance | FamilyRecord | FamilyEntry | FamilyMessage;

interface Dated {
  readonly id: string;
  /** Epoch milliseconds: when it was started, created or proposed. */
  readonly time: number;
}

/**
 * Its business key is the number of the order or of a record of the family, or it has called such
 * an instance, or been called by one.
 */
export interface FamilyInstance extends Dated {
  readonly kind: 'instance';
  readonly processId: string;
  readonly version: number;
  readonly status: InstanceStatus;
  readonly businessKey?: string;
  readonly parentId?: string;
  readonly endedAt?: number;
}

/** The order, its contract, and what refers to the order or to a record of the family. */
export interface FamilyRecord extends Dated {
  readonly kind: 'record';
  readonly type: string;
  /** Value of its first unique key; absent where the roles do not allow to read it. */
  readonly key?: string;
  readonly status: 'active' | 'retired';
  readonly revision: number;
}

/** Proposed by an instance of the family, or the counter-entry of such an entry. */
export interface FamilyEntry extends Dated, Pick<LedgerEntry, 'effect' | 'person' | 'status'> {
  readonly kind: 'ledger-entry';
  /** A word of the policies, such as `commission`. */
  readonly entryKind: string;
  readonly money?: LedgerEntry['money'];
  readonly instanceId?: string;
}

/** Kept as received: holds the order, or changes or cancels it. */
export interface FamilyMessage extends Dated, Pick<MessageView, 'channel' | 'status'> {
  readonly kind: 'order-message';
}

export interface FamilyOptions {
  /** Of who asks; what they do not allow to read is left out. Absent: the caller has checked by itself. */
  readonly roles?: readonly string[];
  /** Members at most; 1,000 where absent. */
  readonly limit?: number;
}
