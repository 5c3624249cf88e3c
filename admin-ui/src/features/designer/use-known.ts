import { useEffect, type RefObject } from 'react';
import type { Draft } from '../../api/get-draft.ts';
import type { DesignerView } from '../../modeler/designer/designer-view.ts';
import { knownVariables } from '../../modeler/known/known-variables.ts';
import { gatherSurroundings } from './gather-surroundings.ts';

interface Drawn {
  readonly view: DesignerView | undefined;
  /** Found anew after each change. */
  readonly problems: unknown;
  readonly draft: Draft;
  readonly drawn: RefObject<string>;
}

/** Editors of FEEL offer what the process is seen to write, as it is drawn and saved now. */
export function useKnown({ view, problems, draft, drawn }: Drawn): void {
  useEffect(() => {
    if (view === undefined) return;
    const tell = async (): Promise<void> => {
      const xml = drawn.current;
      view.know(knownVariables(xml, await gatherSurroundings(xml, draft)));
    };
    void tell();
  }, [view, problems, draft, drawn]);
}
