import { BpmnError } from '@waybill/engine';

/** A plain address (RFC 5321 §4.1.2): no comments, no quoted local part. */
const ADDRESS = /^[^\s@<>()[\]\\,;:"]{1,64}@[\p{L}\p{N}](?:[\p{L}\p{N}.-]{0,251}[\p{L}\p{N}])?$/u;
/** `Name <address>` */
const NAMED = /^([^<>\p{Cc}]{0,200})<([^<>]*)>$/u;

export interface MailAddress {
  readonly name: string;
  readonly address: string;
}

/** `li@example.com` or `Li <li@example.com>`; MAIL_ADDRESS_INVALID where it is neither. */
export function mailAddressOf(text: string): MailAddress {
  const [, name = '', address = text] = NAMED.exec(text.trim()) ?? [];
  const plain = { name: name.trim().replaceAll('"', ''), address: address.trim() };
  if (ADDRESS.test(plain.address)) return plain;
  throw new BpmnError(
    'MAIL_ADDRESS_INVALID',
    `Expected a mail address, but got ${JSON.stringify(text.slice(0, 200))}.`,
  );
}
