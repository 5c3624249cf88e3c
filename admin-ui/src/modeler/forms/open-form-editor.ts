import { FormEditor } from '@bpmn-io/form-js-editor';
import '@bpmn-io/form-js-editor/dist/assets/form-js-editor.css';
import '@bpmn-io/form-js-viewer/dist/assets/form-js.css';
import type { Language } from '../../i18n/languages.ts';
import type { FormSchema } from '../../parts/form/form-schema.ts';
import type { EventBus } from '../services.ts';
import { FORM_ZH } from '../../parts/form/form-zh.ts';
import { speakTexts } from '../../parts/speak-texts.ts';
import { FORMS_ZH } from './forms-zh.ts';
import { swapFormTexts, withDateLabels, withoutEqual } from './swap-form-texts.ts';
import './form-editor.css';

/** The one imperative face of the form editor; pages know nothing else of it. */
export interface FormEditorView {
  /** Rejects where it is no form. */
  readonly open: (schema: FormSchema) => Promise<void>;
  /** As it stands in the file: Chinese, and English in properties. */
  readonly save: () => FormSchema;
  /** Chooses the field of this id. */
  readonly reveal: (fieldId: string) => void;
  readonly close: () => void;
}

export interface FormEditorOptions {
  /** Of palette and panel. */
  readonly language: Language;
  /** In which the texts of the form are shown and changed. */
  readonly written: Language;
  /** Told after each change that was made by hand. */
  readonly onChange: () => void;
}

interface Selection {
  set(field: unknown): void;
}

interface Registry {
  get(id: string): unknown;
}

export function openFormEditor(container: HTMLElement, options: FormEditorOptions): FormEditorView {
  const { language, written, onChange } = options;
  const editor = new FormEditor({ container });
  const hush =
    language === 'zh' ? speakTexts(container, { ...FORM_ZH, ...FORMS_ZH }) : () => undefined;
  const turned = (schema: FormSchema): FormSchema =>
    written === 'en' ? swapFormTexts(schema) : schema;
  let opened = false;
  editor.get<EventBus>('eventBus').on('commandStack.changed', 500, () => {
    if (opened) onChange();
  });
  return {
    open: async (schema) => {
      opened = false;
      await editor.importSchema(turned(withDateLabels(schema)));
      opened = true;
    },
    save: () => withoutEqual(turned(editor.saveSchema() as FormSchema)),
    reveal: (fieldId) => {
      const field = editor.get<Registry>('formFieldRegistry').get(fieldId);
      if (field !== undefined) editor.get<Selection>('selection').set(field);
    },
    close: () => {
      hush();
      editor.destroy();
    },
  };
}
