import { parseBpmn, type Problem } from '@waybill/engine/parse';
import { useCallback, useEffect, useRef, useState } from 'react';
import { openDesigner } from '../../modeler/designer/open-designer.ts';
import type { DiagramView } from '../../modeler/diagram-view.ts';
import { useLanguage } from '../../parts/use-language.ts';
import { keepDraft } from './draft.ts';
import { marksOf } from './marks-of.ts';

const REST = 500;

interface Start {
  readonly processId: string;
  readonly xml: string;
  readonly from?: number;
}

/** The designer in its place: what is drawn is kept and checked half a second after each change. */
export function useDesigner({ processId, xml, from }: Start) {
  const language = useLanguage();
  const canvas = useRef<HTMLDivElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const drawn = useRef(xml);
  const [view, setView] = useState<DiagramView>();
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [failure, setFailure] = useState<string>();
  const [unsaved, setUnsaved] = useState(false);
  const check = useCallback(async (opened: DiagramView) => {
    const found = (await parseBpmn(drawn.current)).problems;
    setProblems(found);
    opened.mark({ problems: marksOf(found) });
  }, []);
  const keep = useCallback(
    async (opened: DiagramView) => {
      drawn.current = await opened.save();
      const draft = { xml: drawn.current, changedAt: Date.now() };
      setUnsaved(!keepDraft(processId, { ...draft, ...(from !== undefined && { from }) }));
      await check(opened);
    },
    [processId, from, check],
  );
  useEffect(() => {
    if (canvas.current === null || panel.current === null) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let opened: DiagramView | undefined;
    const onChange = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        if (opened) void keep(opened);
      }, REST);
    };
    const places = { canvas: canvas.current, panel: panel.current };
    const made = openDesigner(places, { language, onSelect: () => undefined, onChange });
    made
      .open(drawn.current)
      .then(() => {
        opened = made;
        setView(made);
        return check(made);
      })
      .catch((error: unknown) => setFailure(String(error)));
    return () => {
      clearTimeout(timer);
      made.close();
    };
  }, [language, keep, check]);
  const replace = async (text: string): Promise<void> => {
    if (view === undefined) return;
    const before = drawn.current;
    try {
      await view.open(text);
      await keep(view);
      setFailure(undefined);
    } catch (error) {
      setFailure(String(error));
      await view.open(before);
    }
  };
  return { canvas, panel, view, problems, failure, unsaved, drawn, replace };
}
