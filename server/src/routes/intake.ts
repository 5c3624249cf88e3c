import { WaybillError } from '@waybill/engine';
import { acknowledge, readMessage } from '@waybill/engine/intake';
import type { Handlers } from '../http/call.ts';
import { plain } from '../http/plain.ts';
import type { INTAKE_ROUTES } from '../contract/routes/intake-routes.ts';

type IntakeHandlers = Pick<Handlers, keyof typeof INTAKE_ROUTES>;

export const INTAKE_HANDLERS: IntakeHandlers = {
  readOrders: async ({ context, body }) => {
    const now = new Date(context.engine.now()).toISOString();
    const reading = await readMessage(bytesOf(body.content), { fileName: body.name, now });
    if (!reading.ok) throw new WaybillError(reading.failure);
    return plain(reading.value);
  },
  acknowledgeOrders: async ({ context, body }) => {
    const at = new Date(context.engine.now()).toISOString().slice(0, 19);
    const { controlNumber } = body;
    const answer = acknowledge(bytesOf(body.content), { controlNumber, at });
    if (!answer.ok) throw new WaybillError(answer.failure);
    return plain(answer.value);
  },
};

function bytesOf(base64: string): Uint8Array {
  if (/^[A-Za-z0-9+/]*={0,2}$/.test(base64)) return Buffer.from(base64, 'base64');
  throw new WaybillError({
    code: 'REQUEST_INVALID',
    message: 'Expected `content` to be the bytes of the file in base64, but it is not.',
    mend: 'Encode the file, for example with `base64 -w0`.',
  });
}
