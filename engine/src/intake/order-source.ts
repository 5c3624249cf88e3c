import type { Identifier } from './identifier.ts';

/** Where the order came from: who sent which message in which interchange, and in what dialect. */
export interface Source {
  readonly format: OrderFormat;
  readonly version: string | null;
  readonly messageType: string | null;
  readonly sender: Identifier | null;
  readonly receiver: Identifier | null;
  readonly interchangeNumber: string | null;
  readonly groupNumber: string | null;
  readonly messageNumber: string | null;
  readonly preparedAt: string | null;
  /** True where the sender marked the interchange as a test. */
  readonly test: boolean;
  readonly charset: string;
  readonly dialect: Dialect | null;
  readonly fileName: string | null;
  readonly receivedAt: string | null;
  /** How a person took the order; null where it came as a file. */
  readonly entry: Entry | null;
}

/** An order taken by a person: on the phone, from a fax, from a message left at night. */
export interface Entry {
  readonly channel: 'phone' | 'fax' | 'ivr' | 'post' | 'counter' | 'chat' | 'other';
  /** Who took it. */
  readonly takenBy: string;
  /** ISO 8601 with time zone. */
  readonly takenAt: string;
  /** Who called or sent it, and from which number. */
  readonly caller: string | null;
  readonly scan: Scan | null;
}

/** The paper or the recording: kept with the message, or elsewhere. */
export interface Scan {
  readonly name: string;
  /** SHA-256 of its bytes, hexadecimal. */
  readonly sha256: string | null;
  /** Where it is kept; `file:` and the digest: with the message. */
  readonly reference: string | null;
}

export type OrderFormat = 'x12' | 'edifact' | 'ubl' | 'json' | 'xlsx' | 'csv';

export interface Dialect {
  readonly element: string;
  readonly component: string;
  readonly segment: string;
  readonly release: string | null;
  readonly decimal: string | null;
  readonly repetition: string | null;
}
