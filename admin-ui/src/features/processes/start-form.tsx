import { Form, Skeleton, type FormInstance } from 'antd';
import { Suspense, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { askedByValue } from '../../parts/asked/asked-by-value.ts';
import type { AskedValue } from '../../parts/asked/asked-value.ts';
import type { Values } from '../../parts/differences/differences-of.ts';
import { Failed } from '../../parts/failed.tsx';
import { givenVariables, type EnteredStart } from '../../parts/asked/given-variables.ts';
import { BusinessKeyItem, StartFields } from '../../parts/asked/start-fields.tsx';
import type { FormData, FormHandle } from '../../parts/form/form-view.tsx';
import { LazyFormView } from '../../parts/form/lazy-form-view.tsx';
import type { JsonObject } from '../../parts/json/read-json-object.ts';
import { keepDraft, readDraft } from '../../parts/kept-draft.ts';
import { useStartQuestions, type Startable, type StartQuestions } from './start-questions.ts';

export interface GivenStart {
  readonly businessKey: string;
  readonly variables: JsonObject;
}

interface StartFormProps {
  /** Submitted by whoever shows it. */
  readonly form: FormInstance<EnteredStart>;
  readonly process: Startable;
  /** Name under which the browser keeps what is entered until it is sent. */
  readonly keptAs: string;
  readonly businessKey?: string;
  /** Read from elsewhere, such as an order file: asked for as it is, instead of what is seen to be read of it. */
  readonly known?: Values;
  readonly onStart: (given: GivenStart) => void;
}

interface Kept extends EnteredStart {
  readonly form?: FormData;
}

/** What is told at the start of an instance: the form of the start event, or fields for what the process reads. */
export function StartForm(props: StartFormProps) {
  const { form, process, keptAs, businessKey, known = NOTHING, onStart } = props;
  const { t } = useTranslation('processes');
  const query = useStartQuestions(process);
  const handle = useRef<FormHandle>(null);
  const [wrong, setWrong] = useState<'form' | 'fields'>();
  // What this page alone has kept under the name.
  const [first] = useState(() => readDraft(keptAs) as Kept);
  const kept = useRef(first);
  const keep = (more: Kept): void => {
    kept.current = { ...kept.current, ...more };
    keepDraft(keptAs, { ...kept.current });
  };
  if (query.isPending) return <Skeleton active />;
  if (query.error !== null) return <Failed error={query.error} />;
  const { schema } = query.data;
  const asked = withKnown(query.data, known);
  const finish = (entered: EnteredStart): void => {
    const filled = handle.current === null ? {} : handle.current.submit();
    setWrong(filled === undefined ? 'form' : undefined);
    if (filled === undefined) return;
    // form-js gives texts, numbers, truths and lists of these.
    const variables = { ...givenVariables(asked, entered), ...(filled as JsonObject) };
    onStart({ businessKey: entered.businessKey ?? '', variables });
  };
  return (
    <>
      <Form<EnteredStart>
        form={form}
        layout="vertical"
        initialValues={{ businessKey, ...first }}
        scrollToFirstError
        onValuesChange={(_, all) => keep(all)}
        onFinish={finish}
        onFinishFailed={() => setWrong('fields')}
      >
        <BusinessKeyItem />
        {schema === undefined ? <StartFields asked={asked} open={wrong === 'fields'} /> : null}
      </Form>
      {schema === undefined ? null : (
        <Suspense fallback={<Skeleton active />}>
          <LazyFormView
            ref={handle}
            schema={schema}
            data={first.form ?? NOTHING}
            onChange={(data) => keep({ form: data })}
          />
        </Suspense>
      )}
      {wrong === 'form' ? (
        <p role="alert" className="start-wrong">
          {t('formWrong')}
        </p>
      ) : null}
    </>
  );
}

const NOTHING = {};

const withKnown = (
  { asked, told }: Pick<StartQuestions, 'asked' | 'told'>,
  known: Values,
): readonly AskedValue[] => [
  ...asked.filter(({ name }) => !Object.hasOwn(known, name.split('.')[0] ?? '')),
  ...Object.entries(known).map(([name, value]) => askedByValue(name, value, told)),
];
