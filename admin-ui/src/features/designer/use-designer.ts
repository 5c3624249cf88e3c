import { parseBpmn } from '@waybill/engine/parse';
import { useEffect, useRef, useState } from 'react';
import { openDesigner } from '../../modeler/designer/open-designer.ts';
import type { DesignerView } from '../../modeler/designer/designer-view.ts';
import type { ChosenElement } from '../../modeler/designer/element-editor.ts';
import { useLanguage } from '../../parts/use-language.ts';
import { textOf } from './form-text.ts';
import { marksOf } from './marks-of.ts';
import type { Settled } from './create-draft-saver.ts';
import { createRest, type Rest } from './create-rest.ts';
import { useDraft, type Start } from './use-draft.ts';
import { useKnown } from './use-known.ts';
import { useTell } from '../../parts/problem/use-tell.ts';

/** The designer in its place: what is drawn is saved and checked half a second after each change. */
export function useDesigner(start: Start) {
  const language = useLanguage();
  const tell = useTell();
  const canvas = useRef<HTMLDivElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  /** Of the canvas before, in the other language. */
  const leaving = useRef(Promise.resolve());
  const resting = useRef<Rest>(undefined);
  const { drawn, state, problems, check, keep, saver } = useDraft(start, problemsOf);
  const [view, setView] = useState<DesignerView>();
  const [chosen, setChosen] = useState<ChosenElement>();
  const [failure, setFailure] = useState<unknown>();
  useEffect(() => {
    if (canvas.current === null || panel.current === null) return undefined;
    const rest = createRest(async () => keep(await made.save()));
    resting.current = rest;
    const places = { canvas: canvas.current, panel: panel.current };
    const made = openDesigner(places, {
      ...{ language, onChange: rest.changed, onChosen: () => setChosen(made.chosen()) },
      onBlock: ({ brings }) => {
        if (brings) saver.current?.bring(`${brings.id}.form`, textOf(brings));
      },
    });
    const show = async (): Promise<void> => {
      await leaving.current;
      await made.open(drawn.current);
      setView(made);
      setChosen(made.chosen());
      await check();
    };
    show().catch((error: unknown) => setFailure(error));
    return () => {
      setView(undefined);
      leaving.current = rest.end().finally(made.close);
    };
  }, [language, drawn, keep, check, saver]);
  useKnown({ view, problems, drawn, draft: state.draft });
  useEffect(() => {
    view?.mark({ problems: marksOf(problems, tell.text) });
  }, [view, problems, tell]);
  const replace = (text: string) =>
    putIn({ view, text, before: drawn.current, keep, tell: setFailure });
  /** Everything drawn so far is sent, as far as it can be. */
  const saved = async (): Promise<Settled> => {
    await resting.current?.end();
    return (await saver.current?.settled()) ?? { draft: state.draft };
  };
  return { canvas, panel, view, chosen, state, problems, failure, drawn, replace, saved };
}

interface Put {
  readonly view: DesignerView | undefined;
  readonly text: string;
  readonly before: string;
  readonly keep: (text: string) => Promise<void>;
  readonly tell: (failure: unknown) => void;
}

/** Puts another file on the canvas; what is no diagram leaves it as it was. */
async function putIn({ view, text, before, keep, tell }: Put): Promise<void> {
  if (view === undefined) return;
  try {
    await view.open(text);
    tell(undefined);
    await keep(await view.save());
  } catch (error) {
    // The engine's reader tells in the reader's language what is wrong with the file.
    const wrong = (await problemsOf(text)).find(({ severity }) => severity === 'error');
    tell(wrong ?? error);
    await view.open(before);
  }
}

const problemsOf = async (xml: string) => (await parseBpmn(xml)).problems;
