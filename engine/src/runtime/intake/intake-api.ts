import type { MessageReading } from '../../intake/index.ts';
import type {
  AcknowledgeRequest,
  HeldDecision,
  MessageDetails,
  MessageQuery,
  MessageView,
  Release,
  RespondRequest,
  ScanFile,
  TakenMessage,
  TakeRequest,
  WrittenAnswer,
} from './intake-values.ts';

/**
 * Order messages, kept as received, judged once, and carried out: an order starts its process, a
 * change reaches the instance of its order, what is doubtful waits for a person. Messages are named
 * by their id or by the SHA-256 of their bytes. Every method rejects with a `WaybillError`.
 */
export interface OrderIntake {
  /**
   * Keeps the bytes, reads and judges them, and carries out what was accepted. The same bytes again
   * change nothing, but go on where an earlier call was cut off.
   */
  readonly take: (request: TakeRequest) => Promise<TakenMessage>;
  /** What is understood of an order file or a mail; keeps nothing. */
  readonly read: (content: Uint8Array, fileName?: string) => Promise<MessageReading>;
  /** Goes on with every message that was kept and not finished; gives those. */
  readonly resume: () => Promise<readonly MessageView[]>;
  /** In the order in which they came, or the newest first. */
  readonly list: (query?: MessageQuery) => Promise<readonly MessageView[]>;
  readonly get: (message: string) => Promise<MessageDetails>;
  /** The bytes as received. */
  readonly content: (message: string) => Promise<Uint8Array>;
  /** The scan that was kept with an order taken by a person. */
  readonly scan: (message: string) => Promise<ScanFile>;
  /** Lets go on what was held: reads again what could not be read, carries out what was doubtful. */
  readonly release: (message: string, release: Release) => Promise<MessageView>;
  /** Nothing becomes of what was held. */
  readonly reject: (message: string, decision: HeldDecision) => Promise<MessageView>;
  /** Writes the 997 or CONTRL; the same control number again gives the text that was written. */
  readonly acknowledge: (message: string, request: AcknowledgeRequest) => Promise<WrittenAnswer>;
  /** Writes the answer to an order of the message: 855, ORDRSP, UBL OrderResponse. */
  readonly respond: (message: string, request: RespondRequest) => Promise<WrittenAnswer>;
  /** An answer that was written, by its control number. */
  readonly answer: (message: string, controlNumber: string) => Promise<WrittenAnswer>;
}
