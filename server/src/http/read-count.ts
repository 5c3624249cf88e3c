import { WaybillError } from '@waybill/engine';

/** A whole number from 1 on, out of an address. */
export function readCount(text: string, name: string): number {
  if (/^[1-9]\d{0,9}$/.test(text)) return Number(text);
  throw new WaybillError({
    code: 'REQUEST_INVALID',
    message: `Expected ${name} of the address to be a whole number from 1 on, but got ${JSON.stringify(text)}.`,
    mend: 'Correct the address.',
  });
}
