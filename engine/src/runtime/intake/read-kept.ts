import { WaybillError } from '../../errors/failure.ts';
import { attach } from '../../history/index.ts';
import {
  ORDER_MESSAGE,
  unpackReading,
  type Answer,
  type MessageEvent,
  type MessageReading,
  type MessageState,
} from '../../intake/index.ts';
import { intakeFailure, type IntakeParts } from './intake-context.ts';

/** What is kept in the history of a message, since its state has no room for it. */

/** The bytes as received. */
export async function keptContent(
  parts: IntakeParts,
  { id, pieces }: MessageState,
): Promise<Uint8Array> {
  const read: Uint8Array[] = [];
  for (let revision = 1; revision <= pieces; revision += 1) {
    const event = await eventAt(parts, id, revision);
    const content = event && 'values' in event && 'content' in event.values && event.values.content;
    if (typeof content !== 'string') throw new WaybillError(erased(id));
    read.push(Buffer.from(content, 'base64'));
  }
  return Buffer.concat(read);
}

/** Null where it was not read yet, or its reading was erased. */
export async function keptReading(
  parts: IntakeParts,
  { id, read }: MessageState,
): Promise<MessageReading | null> {
  if (read === undefined) return null;
  const event = await eventAt(parts, id, read);
  if (event?.kind !== 'message-read' || '$detached' in event.values.reading) return null;
  return unpackReading(event.values.reading);
}

/** Undefined where it was erased. */
export async function keptAnswer(
  parts: IntakeParts,
  { id }: MessageState,
  { revision }: Answer,
): Promise<string | undefined> {
  const event = await eventAt(parts, id, revision);
  const text: unknown = event?.kind === 'message-answered' ? event.values.answer : undefined;
  return typeof text === 'string' ? text : undefined;
}

async function eventAt(
  { context }: IntakeParts,
  id: string,
  revision: number,
): Promise<MessageEvent | undefined> {
  const [batch] = await context.store.history(`${ORDER_MESSAGE.kind}/${id}`, revision, 1);
  return batch && attach<MessageEvent>(batch)[0];
}

const erased = (id: string) =>
  intakeFailure(
    'INTAKE_CONTENT_ERASED',
    `Expected the bytes of message "${id}", but they were erased or have not all come.`,
  );
