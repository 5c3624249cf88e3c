import type { OrderKind, Severity } from '../../intake/index.ts';
import type { MessageVerdict } from '../../intake/index.ts';

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
}
