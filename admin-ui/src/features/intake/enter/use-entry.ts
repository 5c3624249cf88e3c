import { useCallback, useState } from 'react';
import { useSession } from '../../../app/session/session.ts';
import { newDraft, type EntryDraft, type EntryLine } from './entry-draft.ts';
import { dropDraft, keepDraft, readDraft } from './kept-draft.ts';

export interface EntryForm {
  readonly draft: EntryDraft;
  readonly set: (changes: Partial<EntryDraft>) => void;
  readonly setLine: (key: string, changes: Partial<EntryLine>) => void;
  readonly setLines: (change: (lines: readonly EntryLine[]) => readonly EntryLine[]) => void;
  /** Sent, or thrown away: nothing is kept any more. */
  readonly drop: () => void;
}

/** What is typed, kept at every change. */
export function useEntry(): EntryForm {
  const { user } = useSession();
  const [draft, setDraft] = useState(() => readDraft(user));
  const change = useCallback(
    (next: (draft: EntryDraft) => EntryDraft) =>
      setDraft((before) => {
        const after = next(before);
        keepDraft(user, after);
        return after;
      }),
    [user],
  );
  const setLines: EntryForm['setLines'] = useCallback(
    (next) => change((before) => ({ ...before, lines: next(before.lines) })),
    [change],
  );
  const setLine: EntryForm['setLine'] = useCallback(
    (key, changes) =>
      setLines((lines) => lines.map((line) => (line.key === key ? { ...line, ...changes } : line))),
    [setLines],
  );
  return {
    ...{ draft, setLine, setLines },
    set: useCallback((changes) => change((before) => ({ ...before, ...changes })), [change]),
    drop: () => {
      setDraft(newDraft());
      dropDraft(user);
    },
  };
}
