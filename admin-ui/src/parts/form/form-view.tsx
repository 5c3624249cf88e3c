import { Form } from '@bpmn-io/form-js-viewer';
import '@bpmn-io/form-js-viewer/dist/assets/form-js.css';
import type { TFunction } from 'i18next';
import { useEffect, useImperativeHandle, useRef, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { speakTexts } from '../speak-texts.ts';
import { useLanguage } from '../use-language.ts';
import { formError } from './form-errors.ts';
import { FORM_ZH } from './form-zh.ts';
import { formIn, type FormSchema } from './form-schema.ts';
import { speakCalendar } from './speak-calendar.ts';
import '../grid-heads.css';
import './form-view.css';

const FIRST_WRONG = ['input', 'textarea', '[tabindex]']
  .map((one) => `.fjs-has-errors ${one}`)
  .join();

export type FormData = Readonly<Record<string, unknown>>;

export interface FormHandle {
  /** What was filled in; undefined where something is wrong, which is then shown at the fields. */
  readonly submit: () => FormData | undefined;
}

interface FormViewProps {
  readonly schema: FormSchema;
  /** What the fields begin with. */
  readonly data: FormData;
  readonly readOnly?: boolean;
  /** Told with all that is filled in, at each change. */
  readonly onChange?: (data: FormData) => void;
  readonly ref?: Ref<FormHandle>;
}

/** A form-js form in the reader's language; switching the language keeps what was filled in. */
export function FormView({ schema, data, readOnly = false, onChange, ref }: FormViewProps) {
  const { t } = useTranslation('form');
  const language = useLanguage();
  const container = useRef<HTMLDivElement>(null);
  const form = useRef<Form>(null);
  const filled = useRef(data);
  const tell = useRef(onChange);
  tell.current = onChange;
  useEffect(() => {
    const parent = container.current;
    if (parent === null) return undefined;
    speakCalendar(language);
    const speaking = { __init__: ['speaker'], speaker: ['type', speakerOf(t)] };
    // Each letter is told at once: it is kept before anything can happen to the page.
    const options = { container: parent, additionalModules: [speaking], debounce: false };
    const made = new Form(options);
    form.current = made;
    const properties = { readOnly, disabled: false };
    void made.importSchema(formIn(language, schema), { ...filled.current }).then(() => {
      made.setProperty('readOnly', properties.readOnly);
      made.on('changed', ({ data: now }: { readonly data: FormData }) => {
        filled.current = { ...filled.current, ...now };
        tell.current?.(now);
      });
    });
    const hush = language === 'zh' ? speakTexts(parent, FORM_ZH) : () => undefined;
    return () => {
      hush();
      made.destroy();
    };
  }, [schema, language, readOnly, t]);
  useImperativeHandle(ref, () => ({
    submit: () => {
      const { data: given, errors } = form.current?.submit() ?? { data: {}, errors: {} };
      if (Object.keys(errors).length === 0) return given;
      // form-js shows what is wrong when it next draws.
      setTimeout(() => container.current?.querySelector<HTMLElement>(FIRST_WRONG)?.focus());
      return undefined;
    },
  }));
  return <div ref={container} className="form-view" />;
}

type Judge = (field: object, value: unknown) => readonly string[];

/** At a change of one field, and at each field when all is sent. */
interface Validator {
  validateField: Judge;
  validateFieldInstance: Judge;
}

/** form-js has its sentences in English alone. Made with `new` by its injector, so no arrow. */
function speakerOf(t: TFunction<'form'>) {
  function Speaker(validator: Validator): void {
    for (const name of ['validateField', 'validateFieldInstance'] as const) {
      const judge = validator[name].bind(validator);
      validator[name] = (field, value) =>
        judge(field, value).map((sentence) => formError(sentence, t));
    }
  }
  return Object.assign(Speaker, { $inject: ['validator'] });
}
