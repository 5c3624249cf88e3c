import { ApiError } from '../../api/api-error.ts';
import { getDraft, type Draft } from '../../api/get-draft.ts';
import { saveDraft } from '../../api/save-draft.ts';
import type { DraftPart } from './draft-content.ts';

export type Sent =
  | { readonly kind: 'saved'; readonly draft: Draft }
  /** The server is not to be reached, or in trouble: worth trying again. */
  | { readonly kind: 'offline'; readonly draft: Draft }
  | { readonly kind: 'refused'; readonly draft: Draft; readonly error: ApiError }
  /** Somebody else has saved it or sent it off; the draft is as they left it. */
  | { readonly kind: 'conflict'; readonly draft: Draft };

const CONFLICTS: ReadonlySet<string> = new Set(['DRAFT_CONFLICT', 'DRAFT_STATUS']);

/** Saves one part of the draft as it was seen, and says what became of it. */
export async function sendContent(draft: Draft, part: DraftPart, text: string): Promise<Sent> {
  try {
    const content = { revision: draft.revision, ...part.write(draft, text) };
    return { kind: 'saved', draft: await saveDraft(draft.id, content) };
  } catch (error) {
    if (!(error instanceof ApiError) || error.status >= 500) return { kind: 'offline', draft };
    if (!CONFLICTS.has(error.code)) return { kind: 'refused', draft, error };
    const theirs = await getDraft(draft.id).catch(() => draft);
    // The answer to a save that has come through was lost.
    if (part.read(theirs) === text) return { kind: 'saved', draft: theirs };
    return { kind: 'conflict', draft: theirs };
  }
}
