import { WaybillError, type MessageView } from '@waybill/engine';
import { acknowledge } from '@waybill/engine/intake';
import type { Handlers } from '../http/call.ts';
import { askFor, pageOf } from '../http/page.ts';
import { plain } from '../http/plain.ts';
import { readBase64 } from '../http/read-base64.ts';
import type { INTAKE_ROUTES } from '../contract/routes/intake-routes.ts';

type IntakeHandlers = Pick<Handlers, keyof typeof INTAKE_ROUTES>;

export const INTAKE_HANDLERS: IntakeHandlers = {
  readOrders: async ({ context, body }) =>
    plain(await context.engine.intake.read(readBase64(body.content), body.name)),
  acknowledgeOrders: async ({ context, body }) => {
    const at = new Date(context.engine.now()).toISOString().slice(0, 19);
    const { controlNumber } = body;
    const answer = acknowledge(readBase64(body.content), { controlNumber, at });
    if (!answer.ok) throw new WaybillError(answer.failure);
    return plain(answer.value);
  },
  takeMessage: async ({ context, caller, body }) => {
    const { content, ...how } = body;
    const request = { ...how, content: readBase64(content), actor: caller.actor };
    return { ...shown(await context.engine.intake.take(request)) };
  },
  listMessages: async ({ context, query }) => {
    const { limit: _limit, after: _after, ...conditions } = query;
    const found = await context.engine.intake.list({ ...conditions, ...askFor(query) });
    const { items, ...next } = pageOf(found, query, ({ id }) => id);
    return { items: items.map(shown), ...next };
  },
  listIntakeFolders: async ({ context }) => ({
    items: context.watchedFolders().map(({ troubles, ...folder }) => ({
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
  releaseMessage: async ({ context, caller, params, body }) => {
    const decision = { ...body, actor: caller.actor };
    return shown(await context.engine.intake.release(params.messageId, decision));
  },
  rejectMessage: async ({ context, caller, params, body }) => {
    const decision = { ...body, actor: caller.actor };
    return shown(await context.engine.intake.reject(params.messageId, decision));
  },
};

const shown = ({ received, orders, unreadable, rejected, ...message }: MessageView) => ({
  ...message,
  ...{ received: plain(received), orders: orders.map(plain) },
  ...(unreadable && { unreadable: plain(unreadable) }),
  ...(rejected && { rejected: plain(rejected) }),
});
