import { parseBpmn } from '@waybill/engine/parse';
import { useEffect, useRef, useState } from 'react';
import { openDesigner } from '../../modeler/designer/open-designer.ts';
import type { DiagramView } from '../../modeler/diagram-view.ts';
import { useLanguage } from '../../parts/use-language.ts';
import { marksOf } from './marks-of.ts';
import { createRest, type Rest } from './create-rest.ts';
import { useDraft, type Start } from './use-draft.ts';

/** The designer in its place: what is drawn is saved and checked half a second after each change. */
export function useDesigner(start: Start) {
  const language = useLanguage();
  const canvas = useRef<HTMLDivElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  /** Of the canvas before, in the other language. */
  const leaving = useRef(Promise.resolve());
  const resting = useRef<Rest>(undefined);
  const { drawn, state, problems, check, keep, saver } = useDraft(start, problemsOf);
  const [view, setView] = useState<DiagramView>();
  const [failure, setFailure] = useState<string>();
  useEffect(() => {
    if (canvas.current === null || panel.current === null) return undefined;
    const rest = createRest(async () => keep(await made.save()));
    resting.current = rest;
    const places = { canvas: canvas.current, panel: panel.current };
    const told = { onSelect: () => undefined, onChange: rest.changed };
    const made = openDesigner(places, { language, ...told });
    const show = async (): Promise<void> => {
      await leaving.current;
      await made.open(drawn.current);
      setView(made);
      await check();
    };
    show().catch((error: unknown) => setFailure(String(error)));
    return () => {
      setView(undefined);
      leaving.current = rest.end().finally(made.close);
    };
  }, [language, drawn, keep, check]);
  useEffect(() => view?.mark({ problems: marksOf(problems) }), [view, problems]);
  /** Puts another file on the canvas; what is no diagram leaves it as it was. */
  const replace = async (text: string): Promise<void> => {
    if (view === undefined) return;
    try {
      await view.open(text);
      setFailure(undefined);
      await keep(await view.save());
    } catch (error) {
      setFailure(String(error));
      await view.open(drawn.current);
    }
  };
  /** Everything drawn so far is sent, as far as it can be. */
  const saved = async (): Promise<void> => {
    await resting.current?.end();
    await saver.current?.settled();
  };
  return { canvas, panel, view, state, problems, failure, drawn, replace, saved };
}

const problemsOf = async (xml: string) => (await parseBpmn(xml)).problems;
