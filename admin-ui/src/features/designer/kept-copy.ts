/** What was drawn and has not reached the server; this browser keeps it until it has. */
export interface KeptCopy {
  readonly xml: string;
  /** Of the draft that it was drawn on. */
  readonly revision: number;
}

export interface DrawnFile {
  readonly draftId: string;
  readonly file: string;
}

const keyOf = ({ draftId, file }: DrawnFile): string => `waybill.draft.${draftId}/${file}`;

export function readCopy(drawn: DrawnFile): KeptCopy | undefined {
  const kept = localStorage.getItem(keyOf(drawn));
  if (kept === null) return undefined;
  try {
    // Written by this page alone.
    return JSON.parse(kept) as KeptCopy;
  } catch {
    return undefined;
  }
}

/** False where the browser has no room for it. */
export function keepCopy(drawn: DrawnFile, copy: KeptCopy): boolean {
  try {
    localStorage.setItem(keyOf(drawn), JSON.stringify(copy));
    return true;
  } catch {
    return false;
  }
}

export const dropCopy = (drawn: DrawnFile): void => localStorage.removeItem(keyOf(drawn));
