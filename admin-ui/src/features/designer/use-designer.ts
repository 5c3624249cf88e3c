import { useEffect, useRef, useState } from 'react';
import { openDesigner } from '../../modeler/designer/open-designer.ts';
import type { DiagramView } from '../../modeler/diagram-view.ts';
import { useLanguage } from '../../parts/use-language.ts';
import { useDraft, type Start } from './use-draft.ts';

const REST = 500;

/** The designer in its place: what is drawn is kept and checked half a second after each change. */
export function useDesigner(start: Start) {
  const language = useLanguage();
  const canvas = useRef<HTMLDivElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const { drawn, problems, unsaved, check, keep } = useDraft(start);
  const [view, setView] = useState<DiagramView>();
  const [failure, setFailure] = useState<string>();
  useEffect(() => {
    if (canvas.current === null || panel.current === null) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let opened: DiagramView | undefined;
    const keepNow = (): void => {
      if (opened) void keep(opened);
    };
    const onChange = (): void => {
      clearTimeout(timer);
      timer = setTimeout(keepNow, REST);
    };
    const places = { canvas: canvas.current, panel: panel.current };
    const made = openDesigner(places, { language, onSelect: () => undefined, onChange });
    const show = async (): Promise<void> => {
      await made.open(drawn.current);
      opened = made;
      setView(made);
      await check(made);
    };
    show().catch((error: unknown) => setFailure(String(error)));
    return () => {
      clearTimeout(timer);
      made.close();
    };
  }, [language, drawn, keep, check]);
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
