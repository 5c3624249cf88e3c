import { parseBpmn, type Problem } from '@waybill/engine/parse';
import { useCallback, useRef, useState } from 'react';
import type { DiagramView } from '../../modeler/diagram-view.ts';
import { keepDraft } from './draft.ts';
import { marksOf } from './marks-of.ts';

export interface Start {
  readonly processId: string;
  readonly xml: string;
  /** The version that it began with. */
  readonly from?: number;
}

/** What is drawn, kept in this browser and checked by the engine's own reader. */
export function useDraft({ processId, xml, from }: Start) {
  const drawn = useRef(xml);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [unsaved, setUnsaved] = useState(false);
  const check = useCallback(async (view: DiagramView) => {
    const found = (await parseBpmn(drawn.current)).problems;
    setProblems(found);
    view.mark({ problems: marksOf(found) });
  }, []);
  const keep = useCallback(
    async (view: DiagramView) => {
      drawn.current = await view.save();
      const draft = { xml: drawn.current, changedAt: Date.now() };
      setUnsaved(!keepDraft(processId, { ...draft, ...(from !== undefined && { from }) }));
      await check(view);
    },
    [processId, from, check],
  );
  return { drawn, problems, unsaved, check, keep };
}
