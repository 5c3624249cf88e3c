import type { Carrier, Wording } from '../../policies/index.ts';
import type { Shell } from '../shell.ts';

type Speaker = Pick<Shell, 'language' | 'messages'>;

/** `process order-to-cash 3: Enter the order (enter-order)` */
export function carrierText(carrier: Carrier, { language, messages }: Speaker): string {
  const { kind, id, version, element, name, nameEn } = carrier;
  const title = language === 'en' ? (nameEn ?? name) : name;
  const what = [messages.policies.kinds[kind], id, version].filter((part) => part !== undefined);
  const where = element === undefined || element === id ? '' : `(${element})`;
  const inside = [title ?? '', where].filter((part) => part !== '').join(' ');
  return inside === '' ? what.join(' ') : `${what.join(' ')}: ${inside}`;
}

export const wordsOf = (wording: Wording, { language }: Pick<Shell, 'language'>): string =>
  wording[language];
