import { parseBpmn } from '@waybill/engine/parse';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Draft } from '../../api/get-draft.ts';
import type { DiagramView } from '../../modeler/diagram-view.ts';
import { createDraftSaver, type DraftSaver, type SaveState } from './create-draft-saver.ts';
import { contentOf } from './draft-content.ts';
import { readCopy } from './kept-copy.ts';
import type { FoundProblem } from './marks-of.ts';

export interface Start {
  readonly draft: Draft;
  readonly file: string;
}

/** What is drawn: saved as a draft on the server, and checked by the engine's own reader here too. */
export function useDraft({ draft: opened, file }: Start) {
  // What is saved since is known to the saver.
  const [draft] = useState(opened);
  const [start] = useState(() => startOf(draft, file));
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
  const check = useCallback(async () => {
    setLocal((await parseBpmn(drawn.current)).problems);
  }, []);
  const keep = useCallback(
    async (view: DiagramView) => {
      drawn.current = await view.save();
      saver.current?.put(drawn.current);
      await check();
    },
    [check],
  );
  const problems = useMemo(() => both(local, state, file), [local, state, file]);
  return { drawn, state, problems, check, keep, saver };
}

/** What was drawn last and has not been sent, where there is such; else the draft. */
function startOf(draft: Draft, file: string) {
  const xml = contentOf(draft, file);
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
