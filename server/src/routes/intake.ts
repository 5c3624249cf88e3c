import { WaybillError, type MessageView, type WrittenAnswer } from '@waybill/engine';
import { acknowledge, KEPT_SCAN, type Entry } from '@waybill/engine/intake';
import type { ServerContext } from '../app/server-context.ts';
import { writeAnswer } from '../folders/write-answer.ts';
import type { Caller, Handlers } from '../http/call.ts';
import { askFor, pageOf } from '../http/page.ts';
import { plain } from '../http/plain.ts';
import { readBase64 } from '../http/read-base64.ts';
import { givenName, toBeSaved } from '../http/saved-file.ts';
import type { BodyOf, Routes } from '../contract/index.ts';
import type { INTAKE_ROUTES } from '../contract/routes/intake-routes.ts';

type IntakeHandlers = Pick<Handlers, keyof typeof INTAKE_ROUTES>;

export const INTAKE_HANDLERS: IntakeHandlers = {
  readOrders: async ({ context, body }) =>
    plain(await context.engine.intake.read(readBase64(body.content), body.name)),
  acknowledgeOrders: async ({ context, body }) => {
    const dispatch = { controlNumber: body.controlNumber, at: localTime(context) };
    const answer = acknowledge(readBase64(body.content), dispatch);
    if (!answer.ok) throw new WaybillError(answer.failure);
    return plain(answer.value);
  },
  takeMessage: async ({ context, caller, body }) => {
    const { content, entry, ...how } = body;
    const request = { ...how, content: readBase64(content), actor: caller.actor };
    const taken = { ...request, ...(entry && entered(entry, caller)) };
    return shown(await context.engine.intake.take(taken));
  },
  listMessages: async ({ context, query }) => {
    const { limit: _limit, after: _after, order, ...conditions } = query;
    const asked = { ...conditions, newestFirst: order === 'newest' };
    const found = await context.engine.intake.list({ ...asked, ...askFor(query) });
    const { items, ...next } = pageOf(found, query, ({ id }) => id);
    return { items: items.map(shown), ...next };
  },
  listIntakeFolders: async ({ context }) => ({
    items: context.watchedFolders().map(({ troubles, troubledAt: _since, ...folder }) => ({
      ...folder,
      troubles: [...troubles],
    })),
  }),
  getMessage: async ({ context, params }) => {
    const { reading, ...message } = await context.engine.intake.get(params.messageId);
    return { ...shown(message), ...(reading && { reading: plain(reading) }) };
  },
  getMessageContent: async ({ context, params }) => {
    const { intake } = context.engine;
    const { name, id } = await intake.get(params.messageId);
    const bytes = await intake.content(params.messageId);
    return { name: name ?? id, content: Buffer.from(bytes).toString('base64') };
  },
  getMessageScan: async ({ context, params, response }) => {
    const { name, content } = await context.engine.intake.scan(params.messageId);
    toBeSaved(response, { name, mediaType: 'application/octet-stream' });
    return content;
  },
  acknowledgeMessage: async ({ context, caller, params, body }) => {
    const request = { ...body, at: localTime(context), actor: caller.actor };
    const written = await context.engine.intake.acknowledge(params.messageId, request);
    return delivered(context, params.messageId, written);
  },
  respondToMessage: async ({ context, caller, params, body }) => {
    const { place = 1, ...decision } = body;
    const request = { place, decision, at: localTime(context), actor: caller.actor };
    const written = await context.engine.intake.respond(params.messageId, request);
    return delivered(context, params.messageId, written);
  },
  getMessageAnswer: async ({ context, params }) => {
    const { messageId, controlNumber } = params;
    const written = await context.engine.intake.answer(messageId, controlNumber);
    return { ...bytesOf(written), file: null };
  },
  releaseMessage: async ({ context, caller, params, body }) => {
    const decision = { ...body, actor: caller.actor };
    return shown(await context.engine.intake.release(params.messageId, decision));
  },
  rejectMessage: async ({ context, caller, params, body }) => {
    const decision = { ...body, actor: caller.actor };
    return shown(await context.engine.intake.reject(params.messageId, decision));
  },
};

const localTime = ({ engine }: ServerContext): string =>
  new Date(engine.now()).toISOString().slice(0, 19);

/** Put where the partner takes answers from, where the message came by a watched folder that has such. */
async function delivered(context: ServerContext, messageId: string, written: WrittenAnswer) {
  const { id, received } = await context.engine.intake.get(messageId);
  const folder = context.watchedFolders().find((one) => received.actor.id === `folder:${one.id}`);
  const { controlNumber } = written;
  const file = folder?.out
    ? await writeAnswer(folder.out, { ...written, name: `${id}-${controlNumber}` })
    : null;
  return { ...bytesOf(written), file };
}

const bytesOf = ({ type, controlNumber, charset, text }: WrittenAnswer) => ({
  ...{ type, controlNumber, charset },
  content: Buffer.from(text, charset === 'utf-8' ? 'utf8' : 'latin1').toString('base64'),
});

type GivenEntry = NonNullable<BodyOf<Routes['takeMessage']>['entry']>;

/** A scan that came along is kept; of another its name and where it lies. */
function entered({ scan, caller, ...given }: GivenEntry, { person }: Caller) {
  const entry: Entry = { ...given, caller: caller ?? null, takenBy: person.id, scan: null };
  if (!scan) return { entry };
  if ('reference' in scan) {
    const { reference } = scan;
    return { entry: { ...entry, scan: { name: reference, sha256: null, reference } } };
  }
  const { name, content } = scan;
  return { entry, scan: { name: givenName(name), content: readBase64(content) } };
}

const entryView = ({ scan, ...entry }: Entry) => ({
  ...entry,
  scan: scan && { ...scan, kept: scan.reference?.startsWith(KEPT_SCAN) ?? false },
});

const shown = ({ received, orders, unreadable, rejected, answers, ...message }: MessageView) => ({
  ...message,
  entry: message.entry && entryView(message.entry),
  answers: answers.map(({ type, controlNumber, place, time, actor }) => ({
    ...{ type, controlNumber, place, time, by: actor.id },
  })),
  ...{ received: plain(received), orders: orders.map(plain) },
  ...(unreadable && { unreadable: plain(unreadable) }),
  ...(rejected && { rejected: plain(rejected) }),
});
