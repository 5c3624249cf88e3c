import { Skeleton } from 'antd';
import { Suspense, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { askedByForm } from '../../modeler/known/asked-by-form.ts';
import type { Values } from '../../parts/differences/differences-of.ts';
import type { FormSchema } from '../../parts/form/form-schema.ts';
import { LazyFormView } from '../../parts/form/lazy-form-view.tsx';
import { ValuesTable } from '../../parts/values-table.tsx';
import { changedOrNone, type Changes } from '../../parts/variables/changed-variables.ts';
import { VariableFields } from '../../parts/variables/variable-fields.tsx';

/** The form as the person who does the task sees it, on variables that can be changed. */
export function FormPreview({ schema }: { readonly schema: FormSchema }) {
  const { t } = useTranslation('designer');
  const [changes, change] = useState<Changes>({});
  const [filled, setFilled] = useState<Values>({});
  const asked = useMemo(() => askedByForm(schema), [schema]);
  const text = JSON.stringify(changedOrNone(changes) ?? {});
  // The form is drawn anew where its data is another, and not at each key that changes nothing.
  const data = useMemo(() => JSON.parse(text) as Values, [text]);
  return (
    <div className="form-preview">
      <section aria-label={t('preview')}>
        <Suspense fallback={<Skeleton active />}>
          <LazyFormView
            key={text}
            schema={schema}
            data={data}
            // form-js gives texts, numbers, truths and lists of these.
            onChange={(now) => setFilled(now as Values)}
          />
        </Suspense>
      </section>
      <section>
        <h2>{t('previewData')}</h2>
        <VariableFields asked={asked} before={NOTHING} value={changes} onChange={change} />
        <h2>{t('previewFilled')}</h2>
        <ValuesTable values={filled} />
      </section>
    </div>
  );
}

const NOTHING: Values = {};
