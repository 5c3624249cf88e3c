import type { Actor } from '../../history/index.ts';
import type {
  Channel,
  Entry,
  MessageReading,
  MessageState,
  MessageStatus,
  OrderDecision,
  ResponseOptions,
  SheetMapping,
} from '../../intake/index.ts';
import type { Page } from '../../ports/index.ts';

/** A message as it came: a file, a mail, or an order that a person has taken. */
export interface TakeRequest {
  /** As received, 25 MB at most. */
  readonly content: Uint8Array;
  /** Of the file, as the sender or the clerk calls it. */
  readonly name?: string;
  /** Absent: that of the entry, else what the content tells. */
  readonly channel?: Channel;
  /** Who has sent it, where the way it came tells: an address, a partner's id. */
  readonly sender?: string;
  /** How a person took it: on the phone, from a fax with its scan, from a voice menu. */
  readonly entry?: Entry;
  /** The paper or picture from which `entry` was taken, kept with the message; 25 MB at most. */
  readonly scan?: ScanFile;
  /** Layouts of order tables that are tried before the template's. */
  readonly mappings?: readonly SheetMapping[];
  /** Process that its orders start; `order-to-cash` where absent. */
  readonly processId?: string;
  readonly actor: Actor;
}

export interface ScanFile {
  readonly name: string;
  readonly content: Uint8Array;
}

/** A kept message as it stands. */
export interface MessageView extends MessageState {
  readonly status: MessageStatus;
}

export interface TakenMessage extends MessageView {
  /** False where the same bytes were kept before: nothing was kept again. */
  readonly created: boolean;
}

/** With what was understood and what was not; null where it was not read, or was erased. */
export interface MessageDetails extends MessageView {
  readonly reading: MessageReading | null;
}

export interface MessageQuery extends Partial<Page> {
  /** The newest first; absent: in the order in which they came. */
  readonly newestFirst?: boolean;
  readonly status?: MessageStatus;
  readonly channel?: Channel;
  /** Number of an order in it, or of an order that it changes; case and width make no difference. */
  readonly orderNumber?: string;
  /** Instance that was started by it, or has taken a change from it. */
  readonly instanceId?: string;
}

/** What a person decides about what is held. */
export interface HeldDecision {
  /** Of the order in the message; absent: everything that is held. */
  readonly place?: number;
  readonly reason: string;
  readonly actor: Actor;
}

export interface Release extends HeldDecision {
  /** For a message that could not be read. */
  readonly mappings?: readonly SheetMapping[];
}

export interface AcknowledgeRequest {
  /**
   * Of the first interchange; the others have those that follow. Absent: the message is answered
   * once, by the next numbers that no answer of ours has; asked again, the answer that was written
   * before is given.
   */
  readonly controlNumber?: string;
  /** Local time, YYYY-MM-DDTHH:MM. */
  readonly at: string;
  readonly actor: Actor;
}

export interface RespondRequest extends Omit<ResponseOptions, 'controlNumber'> {
  /** Absent: the next number that no answer of ours has. */
  readonly controlNumber?: string;
  /** Of the order in the message; 1 where absent. */
  readonly place?: number;
  readonly decision: OrderDecision;
  readonly actor: Actor;
}

/** An answer to a message; the text is kept with it. */
export interface WrittenAnswer {
  readonly type: string;
  readonly text: string;
  readonly charset: 'iso-8859-1' | 'utf-8';
  readonly controlNumber: string;
  /** False: written before, and given again as it was. */
  readonly created: boolean;
}
