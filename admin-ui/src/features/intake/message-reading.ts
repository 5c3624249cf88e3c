import type { Json } from '@waybill/server/contract';
import type { Message } from '../../api/list-messages.ts';

/** As much of what `engine.intake` reads as the pages show; numbers are decimal texts. */
export interface MessageReading {
  readonly parts: readonly {
    readonly name: string | null;
    readonly failure: { readonly code: string; readonly message: string } | null;
    readonly intake: {
      readonly format: string;
      readonly notes: readonly ReadingNote[];
      readonly unmapped: readonly Unmapped[];
    } | null;
  }[];
  readonly orders: readonly ReadOrder[];
  readonly notes: readonly ReadingNote[];
}

export interface ReadingNote {
  readonly code: string;
  readonly severity: 'info' | 'warning' | 'error';
  readonly message: string;
  readonly mend: string;
  readonly path: string | null;
  readonly line: string | null;
}

export interface Unmapped {
  readonly path: string;
  readonly raw: string;
  readonly reason: string;
}

interface Party {
  readonly name: string | null;
}

export interface ReadOrder {
  readonly orderNumber: string | null;
  readonly kind: string | null;
  /** Number of the order that it changes, replaces or cancels. */
  readonly changedOrder: string | null;
  readonly issueDate: string | null;
  readonly currency: string | null;
  readonly buyer: Party | null;
  readonly shipTo: Party | null;
  readonly requestedDeliveryDate: string | null;
  readonly incoterm: { readonly code: string | null; readonly place: string | null } | null;
  readonly lines: readonly ReadLine[];
  /** Before tax. */
  readonly totals: { readonly computed: { readonly taxExclusive: string | null } };
  readonly notes: readonly ReadingNote[];
  readonly unmapped: readonly Unmapped[];
}

export interface ReadLine {
  readonly number: string;
  readonly itemIds: {
    readonly seller: string | null;
    readonly buyer: string | null;
    readonly gtin: string | null;
  };
  readonly description: string | null;
  readonly quantity: string | null;
  readonly unit: { readonly code: string | null; readonly stated: string | null };
  readonly unitPrice: string | null;
  readonly amount: { readonly stated: string | null; readonly computed: string | null };
}

/** One order of a message: who it is and how it was judged. */
export interface JudgedOrder {
  readonly identity: {
    readonly place: number;
    readonly sender: string;
    readonly kind: string | null;
    readonly orderNumber: string | null;
    readonly changedOrder: string | null;
  };
  readonly judgement: { readonly kind: 'new' | 'change' | 'held'; readonly code?: string };
  readonly trace?: { readonly businessKey: string };
  readonly rejected?: { readonly reason: string };
}

/** The contract says of both that they are JSON. */
export const readingOf = (given: Json): MessageReading => given as unknown as MessageReading;
export const judgedOrders = (given: readonly Json[]): readonly JudgedOrder[] =>
  given as unknown as readonly JudgedOrder[];

/** What people call a message: its file, else the first order in it. */
export const titleOf = ({ id, name, orders }: Pick<Message, 'id' | 'name' | 'orders'>): string =>
  name ?? judgedOrders(orders)[0]?.identity.orderNumber ?? id;

/** The watched folder from which a message was taken; undefined: a person has taken it. */
export const folderOf = (actor: string): string | undefined =>
  actor.startsWith(FOLDER) ? actor.slice(FOLDER.length) : undefined;

const FOLDER = 'folder:';
