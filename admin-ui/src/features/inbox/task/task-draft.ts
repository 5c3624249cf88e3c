import type { FormData } from '../../../parts/form/form-view.tsx';

const keyOf = (taskId: string): string => `waybill.draft.${taskId}`;

/** What was filled in and not sent yet; kept by the browser until it is sent, also over a reload. */
export function readDraft(taskId: string): FormData {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(keyOf(taskId)) ?? '{}');
    return typeof kept === 'object' && kept !== null ? { ...kept } : {};
  } catch {
    return {};
  }
}

export function keepDraft(taskId: string, data: FormData): void {
  try {
    sessionStorage.setItem(keyOf(taskId), JSON.stringify(data));
  } catch {
    // The browser has no room left: the page itself still holds what was filled in.
  }
}

export const dropDraft = (taskId: string): void => sessionStorage.removeItem(keyOf(taskId));
