import { changesOf, type Values } from './given-values.ts';

export interface RecordDraft {
  /** That the record had when the change was begun; absent where nothing is kept. */
  readonly revision?: number;
  /** What was changed: null for a field that was emptied. */
  readonly changes: Values;
}

/** What was filled in and not saved yet; kept by the browser until it is, also over a reload. */
export function readRecordDraft(key: string): RecordDraft {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(key) ?? '{}');
    if (typeof kept !== 'object' || kept === null || !('changes' in kept)) return NONE;
    // Written by `keepRecordDraft` alone.
    return kept as RecordDraft;
  } catch {
    return NONE;
  }
}

const NONE: RecordDraft = { changes: {} };

interface Begun {
  readonly revision: number;
  readonly values: Values;
}

/** The changes alone: what others save meanwhile is not undone by what was never touched. */
export function keepRecordDraft(key: string, { revision, values }: Begun, filled: object): void {
  const changes = changesOf(values, { ...filled });
  try {
    sessionStorage.setItem(key, JSON.stringify({ revision, changes } satisfies RecordDraft));
  } catch {
    // The browser has no room left: the page itself still holds what was filled in.
  }
}
