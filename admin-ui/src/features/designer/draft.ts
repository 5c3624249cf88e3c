/** A draft as this browser keeps it. */
export interface Draft {
  readonly xml: string;
  /** Epoch milliseconds of the last change. */
  readonly changedAt: number;
  /** The version that it began with; absent for a new process. */
  readonly from?: number;
}

const keyOf = (processId: string): string => `waybill.draft.${processId}`;

export function readDraft(processId: string): Draft | undefined {
  const kept = localStorage.getItem(keyOf(processId));
  if (kept === null) return undefined;
  try {
    // Written by this page alone.
    return JSON.parse(kept) as Draft;
  } catch {
    return undefined;
  }
}

/** False where the browser has no room for it. */
export function keepDraft(processId: string, draft: Draft): boolean {
  try {
    localStorage.setItem(keyOf(processId), JSON.stringify(draft));
    return true;
  } catch {
    return false;
  }
}

export const dropDraft = (processId: string): void => localStorage.removeItem(keyOf(processId));
