import type { FormData } from './form/form-view.tsx';

const keyOf = (of: string): string => `waybill.draft.${of}`;

/** What was filled in for a task, say, and not sent yet; kept by the browser until it is sent, also over a reload. */
export function readDraft(of: string): FormData {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(keyOf(of)) ?? '{}');
    return typeof kept === 'object' && kept !== null ? { ...kept } : {};
  } catch {
    return {};
  }
}

export function keepDraft(of: string, data: FormData): void {
  try {
    sessionStorage.setItem(keyOf(of), JSON.stringify(data));
  } catch {
    // The browser has no room left: the page itself still holds what was filled in.
  }
}

export const dropDraft = (of: string): void => sessionStorage.removeItem(keyOf(of));
