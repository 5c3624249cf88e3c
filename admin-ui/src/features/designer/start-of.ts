import type { Draft } from '../../api/get-draft.ts';
import type { DraftPart } from './draft-content.ts';
import { readCopy } from './kept-copy.ts';

/**
 * What was edited last and has not been sent, where there is such; else the draft, or `initial`
 * where that holds nothing of it yet.
 */
export function startOf(draft: Draft, part: DraftPart, initial = '') {
  const own = part.read(draft);
  const text = own === '' ? initial : own;
  const kept = readCopy({ draftId: draft.id, file: part.name });
  if (kept === undefined || kept.xml === text) return { text, conflict: false, unsent: false };
  const conflict = kept.revision !== draft.revision || draft.status !== 'editing';
  return { text: kept.xml, conflict, unsent: !conflict };
}
