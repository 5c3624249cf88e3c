import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Draft } from '../../api/get-draft.ts';
import { createDraftSaver, type DraftSaver, type SaveState } from './create-draft-saver.ts';
import { filePart } from './draft-content.ts';
import type { FoundProblem } from './marks-of.ts';
import { startOf } from './start-of.ts';

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
  const [start] = useState(() => startOf(draft, filePart(file), initial));
  const drawn = useRef(start.text);
  const saver = useRef<DraftSaver>(undefined);
  const [state, setState] = useState<SaveState>({
    kind: start.conflict ? 'conflict' : 'saved',
    draft,
  });
  const [local, setLocal] = useState<readonly FoundProblem[]>([]);
  useEffect(() => {
    if (start.conflict) return undefined;
    const made = createDraftSaver({ draft, part: filePart(file), tell: setState });
    saver.current = made;
    if (start.unsent) made.put(start.text);
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
