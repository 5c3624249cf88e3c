import { newDraft, type EntryDraft } from './entry-draft.ts';

const keyOf = (person: string): string => `waybill.draft.entry.${person}`;

/** What was typed and not sent yet; kept by the browser until it is sent, also over a reload. */
export function readDraft(person: string): EntryDraft {
  const fresh = newDraft();
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(keyOf(person)) ?? '{}');
    // Written by this page alone; what a newer page asks for besides is there all the same.
    return typeof kept === 'object' && kept !== null ? { ...fresh, ...kept } : fresh;
  } catch {
    return fresh;
  }
}

export function keepDraft(person: string, draft: EntryDraft): void {
  try {
    sessionStorage.setItem(keyOf(person), JSON.stringify(draft));
  } catch {
    // The browser has no room left: the page itself still holds what was typed.
  }
}

export const dropDraft = (person: string): void => sessionStorage.removeItem(keyOf(person));
