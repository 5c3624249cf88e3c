import type { OrderKind, Severity } from '../../intake/index.ts';
import type { Channel, HeldCode, MessageStatus, MessageVerdict } from '../../intake/index.ts';

/** Words of `waybill intake`. */
export interface IntakeMessages {
  readonly kinds: Readonly<Record<OrderKind, string>>;
  readonly kindUnknown: string;
  readonly severities: Readonly<Record<Severity, string>>;
  readonly verdicts: Readonly<Record<MessageVerdict['verdict'], string>>;
  readonly columns: Readonly<
    Record<
      'line' | 'item' | 'description' | 'quantity' | 'unit' | 'price' | 'amount' | 'date',
      string
    >
  >;
  readonly mail: (from: string, subject: string) => string;
  readonly part: (name: string, mediaType: string, size: number) => string;
  readonly order: (kind: string, number: string, format: string) => string;
  /** What a change or cancellation speaks of. */
  readonly changes: (number: string) => string;
  readonly takenBy: (person: string, channel: string, at: string) => string;
  readonly parties: (buyer: string, delivery: string, total: string) => string;
  readonly moreLines: (count: number) => string;
  readonly notUnderstood: (count: number) => string;
  readonly more: (count: number) => string;
  readonly summary: (files: number, orders: number, failed: number) => string;
  readonly verdict: (type: string, message: string, verdict: string, faults: number) => string;
  readonly written: (kind: string, file: string) => string;
  readonly none: string;
  readonly kept: KeptMessageWords;
}

/** Words of messages as received. */
export interface KeptMessageWords {
  readonly statuses: Readonly<Record<MessageStatus, string>>;
  readonly channels: Readonly<Record<Channel, string>>;
  readonly held: Readonly<Record<HeldCode, string>>;
  readonly columns: Readonly<
    Record<
      | ('message' | 'received' | 'channel' | 'from' | 'orders' | 'status')
      | ('understood' | 'notUnderstood'),
      string
    >
  >;
  readonly taken: (file: string, message: string, status: string) => string;
  readonly takenBefore: (file: string, message: string, status: string) => string;
  readonly takenSummary: (created: number, before: number, held: number) => string;
  readonly resumed: (count: number) => string;
  readonly digest: (sha256: string, size: number) => string;
  readonly receipt: (time: string, channel: string, by: string, sender: string) => string;
  readonly started: (order: string, instance: string) => string;
  readonly correlated: (order: string, instance: string) => string;
  readonly waits: (order: string, why: string) => string;
  readonly earlier: (message: string) => string;
  readonly open: (order: string) => string;
  readonly rejected: (order: string, by: string, reason: string) => string;
  readonly unreadable: (code: string, message: string) => string;
  readonly whole: string;
  readonly answer: (type: string, control: string, time: string, by: string) => string;
  readonly answeredBefore: string;
}
