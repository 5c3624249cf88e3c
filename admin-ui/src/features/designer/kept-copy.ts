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
  const end = kept?.indexOf('\n') ?? -1;
  if (kept === null || end < 0) return undefined;
  const revision = Number(kept.slice(0, end));
  return Number.isInteger(revision) ? { xml: kept.slice(end + 1), revision } : undefined;
}

/** The revision on a line of its own, and the text as it is. False where the browser has no room for it. */
export function keepCopy(drawn: DrawnFile, { xml, revision }: KeptCopy): boolean {
  try {
    localStorage.setItem(keyOf(drawn), `${revision}\n${xml}`);
    return true;
  } catch {
    return false;
  }
}

export const dropCopy = (drawn: DrawnFile): void => localStorage.removeItem(keyOf(drawn));
