import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Draft } from '../../api/get-draft.ts';
import { createDraftSaver, type DraftSaver, type SaveState } from './create-draft-saver.ts';
import { contentOf } from './draft-content.ts';
import { readCopy } from './kept-copy.ts';
import type { FoundProblem } from './marks-of.ts';

export interface Start {
  readonly draft: Draft;
  readonly file: string;
  /** What a file begins with that the draft does not hold yet. */
  readonly initial?: string;
}

type Check = (text: string, draft: Draft) => Promise<readonly FoundProblem[]>;

/** What is drawn: saved as a draft on the server, and checked by the engine here too. */
export function useDraft({ draft: opened, file, initial = '' }: Start, checked: Check) {
  // What is saved since is known to the saver.
  const [draft] = useState(opened);
  const [start] = useState(() => startOf(draft, file, initial));
  const drawn = useRef(start.xml);
  const saver = useRef<DraftSaver>(undefined);
  const [state, setState] = useState<SaveState>({
    kind: start.conflict ? 'conflict' : 'saved',
    draft,
  });
  const [local, setLocal] = useState<readonly FoundProblem[]>([]);
  useEffect(() => {
    if (start.conflict) return undefined;
    const made = createDraftSaver({ draft, file, tell: setState });
    saver.current = made;
    if (start.unsent) made.put(start.xml);
    return made.leave;
  }, [start, draft, file]);
  const newest = useRef(draft);
  newest.current = state.draft;
  const check = useCallback(async () => {
    setLocal(await checked(drawn.current, newest.current));
  }, [checked]);
  const keep = useCallback(
    async (text: string) => {
      drawn.current = text;
      saver.current?.put(text);
      await check();
    },
    [check],
  );
  const problems = useMemo(() => both(local, state, file), [local, state, file]);
  return { drawn, state, problems, check, keep, saver };
}

/** What was drawn last and has not been sent, where there is such; else the draft. */
function startOf(draft: Draft, file: string, initial: string) {
  const own = contentOf(draft, file);
  const xml = own === '' ? initial : own;
  const kept = readCopy({ draftId: draft.id, file });
  if (kept === undefined || kept.xml === xml) return { xml, conflict: false, unsent: false };
  const conflict = kept.revision !== draft.revision || draft.status !== 'editing';
  return { xml: kept.xml, conflict, unsent: !conflict };
}

/** The server knows what else is deployed; what the browser finds too is told once. */
function both(
  local: readonly FoundProblem[],
  { kind, draft }: SaveState,
  file: string,
): readonly FoundProblem[] {
  if (kind !== 'saved' && kind !== 'saving') return local;
  const known = new Set(local.map(keyOf));
  const own = draft.problems.filter((one) => one.file === undefined || one.file === file);
  return [...local, ...own.filter((one) => !known.has(keyOf(one)))];
}

const keyOf = ({ code, elementId = '' }: FoundProblem): string => `${code} ${elementId}`;
