import { detectFormat, isMail } from '../detect-format.ts';
import type { OrderFormat } from '../order-source.ts';
import type { Channel } from './state.ts';

/** How a message most likely came, by its content. */
export function channelOf(bytes: Uint8Array): Channel {
  if (isMail(bytes)) return 'mail';
  const detected = detectFormat(bytes);
  return detected ? CHANNELS[detected.format] : 'other';
}

const CHANNELS: Readonly<Record<OrderFormat, Channel>> = {
  x12: 'edi',
  edifact: 'edi',
  ubl: 'edi',
  json: 'json',
  xlsx: 'workbook',
  csv: 'workbook',
};
