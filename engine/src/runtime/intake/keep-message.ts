import { WaybillError } from '../../errors/failure.ts';
import {
  channelOf,
  checkEntry,
  contentKey,
  INTAKE_LIMITS,
  ORDER_MESSAGE,
  type MessageState,
} from '../../intake/index.ts';
import { actorOf } from '../ledger/actor-of.ts';
import {
  contention,
  findMessage,
  intakeFailure,
  mustCommit,
  type IntakeParts,
} from './intake-context.ts';
import type { TakeRequest } from './intake-values.ts';
import { entryWithScan } from './keep-scan.ts';

/** Bytes of one piece: as base64 far below the 16 MB that a document of MongoDB may have. */
const PIECE = 6 * 1024 * 1024;

export interface KeptMessage {
  readonly message: MessageState;
  readonly created: boolean;
}

/**
 * Keeps the bytes before anybody looks into them. Of the same bytes one message is made, also by
 * processes that race: whoever finds it goes on with the pieces that are missing.
 */
export async function keepMessage(parts: IntakeParts, request: TakeRequest): Promise<KeptMessage> {
  const { content, entry } = request;
  mustBeBounded(content);
  const refusal = entry && checkEntry(entry);
  if (refusal) throw new WaybillError(refusal);
  const digest = parts.context.hash(content);
  const known = await parts.context.store.claimOwner(contentKey(digest));
  const first = known === undefined ? await receive(parts, request, digest) : undefined;
  let message = first ?? (await findMessage(parts, digest));
  for (let piece = message.kept + 1; piece <= message.pieces; piece += 1)
    message = await mustCommit(parts, message.id, {
      ...{ kind: 'keep-piece', actor: actorOf(request), now: parts.context.clock.now() },
      ...{ piece, content: pieceOf(content, piece) },
    });
  return { message, created: first !== undefined };
}

/** Undefined where the same bytes came at the same time. */
async function receive(
  { context, entities, files }: IntakeParts,
  request: TakeRequest,
  digest: string,
): Promise<MessageState | undefined> {
  const { content, processId = 'order-to-cash' } = request;
  const entry = await entryWithScan(files, request);
  const id = context.ids.next();
  const outcome = await entities.handle(ORDER_MESSAGE, {
    name: id,
    command: {
      ...{ kind: 'receive', id, actor: actorOf(request), now: context.clock.now(), digest },
      ...{ size: content.length, pieces: Math.ceil(content.length / PIECE), entry, processId },
      name: shortened(request.name),
      channel: request.channel ?? entry?.channel ?? channelOf(content),
      sender: shortened(request.sender),
      content: pieceOf(content, 1),
    },
  });
  if (outcome.kind === 'done') return outcome.state;
  if (outcome.kind === 'claimed' && outcome.key === contentKey(digest)) return undefined;
  throw new WaybillError(outcome.kind === 'refused' ? outcome.failure : contention(id));
}

const pieceOf = (content: Uint8Array, piece: number): string =>
  Buffer.from(content.subarray((piece - 1) * PIECE, piece * PIECE)).toString('base64');

const LONGEST = 500;

const shortened = (text: string | undefined): string | null => text?.slice(0, LONGEST) ?? null;

function mustBeBounded(content: Uint8Array): void {
  const { length } = content;
  if (length > 0 && length <= INTAKE_LIMITS.mail) return;
  const message = `Expected a message of 1 to ${String(INTAKE_LIMITS.mail)} bytes, but it has ${String(length)}.`;
  throw new WaybillError(intakeFailure('INTAKE_SIZE', message));
}
