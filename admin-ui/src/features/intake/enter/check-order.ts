import { readOrders } from '../../../api/read-orders.ts';
import { base64Of } from '../../../parts/base64-of.ts';
import { readingOf } from '../message-reading.ts';
import type { EntryDraft } from './entry-draft.ts';
import { callOf, orderOf } from './order-of.ts';

/** What is checked of a draft: the order, and how it was taken. */
export function checkedText(draft: EntryDraft, scan: File | undefined, takenBy: string): string {
  const { scan: recording, caller = null, ...call } = callOf(draft);
  const name = recording?.reference ?? scan?.name;
  const named = name === undefined ? null : { name };
  return JSON.stringify({
    ...{ entry: { ...call, caller, takenBy, scan: named }, order: orderOf(draft) },
  });
}

/** What the engine understands of it, as of every order in JSON. */
export const checkOrder = async (text: string) =>
  readingOf(await readOrders({ name: 'entry.json', content: inBase64(text) }));

export const inBase64 = (text: string): string => base64Of(new TextEncoder().encode(text));
