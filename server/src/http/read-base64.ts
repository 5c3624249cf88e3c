import { WaybillError } from '@waybill/engine';

/** The bytes that a body has in base64; REQUEST_INVALID where they are not. */
export function readBase64(text: string): Uint8Array {
  if (/^[A-Za-z0-9+/]*={0,2}$/.test(text)) return Buffer.from(text, 'base64');
  throw new WaybillError({
    code: 'REQUEST_INVALID',
    message: 'Expected `content` to be base64, but it has other signs.',
    mend: 'Send the bytes in base64, without line breaks.',
  });
}
