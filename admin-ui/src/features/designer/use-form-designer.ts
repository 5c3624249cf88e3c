import { checkForm } from '@waybill/engine/drafts';
import { useEffect, useRef, useState } from 'react';
import type { Draft } from '../../api/get-draft.ts';
import type { Language } from '../../i18n/languages.ts';
import { openFormEditor, type FormEditorView } from '../../modeler/forms/open-form-editor.ts';
import type { FormSchema } from '../../parts/form/form-schema.ts';
import { useLanguage } from '../../parts/use-language.ts';
import type { Settled } from './create-draft-saver.ts';
import { createRest, type Rest } from './create-rest.ts';
import { namesInDraft } from './gather-surroundings.ts';
import { textOf } from './form-text.ts';
import type { FoundProblem } from './marks-of.ts';
import { parsedJson } from './parsed-json.ts';
import { useDraft, type Start } from './use-draft.ts';

/** The form editor in its place; saved and checked half a second after each change. */
export function useFormDesigner(start: Start, written: Language) {
  const language = useLanguage();
  const container = useRef<HTMLDivElement>(null);
  /** Of the editor before, in the other language. */
  const leaving = useRef(Promise.resolve());
  const resting = useRef<Rest>(undefined);
  const { drawn, state, problems, check, keep, saver } = useDraft(start, problemsOf);
  const [view, setView] = useState<FormEditorView>();
  const [failure, setFailure] = useState<unknown>();
  useEffect(() => {
    if (container.current === null) return undefined;
    const rest = createRest(() => keep(textOf(made.save())));
    resting.current = rest;
    const made = openFormEditor(container.current, { language, written, onChange: rest.changed });
    const show = async (): Promise<void> => {
      await leaving.current;
      await made.open(schemaOf(drawn.current));
      // With the ids that the editor has given to fields, so that problems lead to them.
      drawn.current = textOf(made.save());
      setView(made);
      await check();
    };
    show().catch((error: unknown) => setFailure(error));
    return () => {
      setView(undefined);
      leaving.current = rest.end().finally(made.close);
    };
  }, [language, written, drawn, keep, check]);
  /** Everything drawn so far is sent, as far as it can be. */
  const saved = async (): Promise<Settled> => {
    await resting.current?.end();
    return (await saver.current?.settled()) ?? { draft: state.draft };
  };
  const schemaNow = (): FormSchema => view?.save() ?? schemaOf(drawn.current);
  return { container, view, state, problems, failure, schemaNow, saved };
}

// What cannot be shown is refused by the editor.
const schemaOf = (text: string): FormSchema => parsedJson(text) as FormSchema;

async function problemsOf(text: string, draft: Draft): Promise<readonly FoundProblem[]> {
  const found = checkForm(parsedJson(text), await namesInDraft(draft));
  return found.map((one) => ({ ...one, severity: 'warning' }));
}
