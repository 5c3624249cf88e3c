import { Input, Skeleton } from 'antd';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FormSchema } from '../../parts/form/form-schema.ts';
import { LazyFormView } from '../../parts/form/lazy-form-view.tsx';
import { readJsonObject } from '../../parts/json/json-item.tsx';

/** The form as the person who does the task sees it, on variables that can be changed. */
export function FormPreview({ schema }: { readonly schema: FormSchema }) {
  const { t } = useTranslation('designer');
  const [text, setText] = useState('{}');
  const [filled, setFilled] = useState({});
  const data = readJsonObject(text);
  return (
    <div className="form-preview">
      <section aria-label={t('preview')}>
        <Suspense fallback={<Skeleton active />}>
          <LazyFormView key={text} schema={schema} data={data ?? {}} onChange={setFilled} />
        </Suspense>
      </section>
      <section>
        <label>
          {t('previewData')}
          <Input.TextArea
            rows={8}
            spellCheck={false}
            value={text}
            status={data === undefined ? 'error' : ''}
            onChange={({ target }) => setText(target.value)}
          />
        </label>
        <h2>{t('previewFilled')}</h2>
        <pre>{JSON.stringify(filled, undefined, 2)}</pre>
      </section>
    </div>
  );
}
