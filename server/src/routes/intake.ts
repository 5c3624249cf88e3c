import { WaybillError } from '@waybill/engine';
import { acknowledge, readMessage } from '@waybill/engine/intake';
import type { Handlers } from '../http/call.ts';
import { plain } from '../http/plain.ts';
import { readBase64 } from '../http/read-base64.ts';
import type { INTAKE_ROUTES } from '../contract/routes/intake-routes.ts';

type IntakeHandlers = Pick<Handlers, keyof typeof INTAKE_ROUTES>;

export const INTAKE_HANDLERS: IntakeHandlers = {
  readOrders: async ({ context, body }) => {
    const now = new Date(context.engine.now()).toISOString();
    const reading = await readMessage(readBase64(body.content), { fileName: body.name, now });
    if (!reading.ok) throw new WaybillError(reading.failure);
    return plain(reading.value);
  },
  acknowledgeOrders: async ({ context, body }) => {
    const at = new Date(context.engine.now()).toISOString().slice(0, 19);
    const { controlNumber } = body;
    const answer = acknowledge(readBase64(body.content), { controlNumber, at });
    if (!answer.ok) throw new WaybillError(answer.failure);
    return plain(answer.value);
  },
};
