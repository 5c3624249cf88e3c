import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Segmented, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import type { Draft } from '../../api/get-draft.ts';
import type { Language } from '../../i18n/languages.ts';
import { withoutEnglish } from '../../modeler/forms/swap-form-texts.ts';
import type { FormSchema } from '../../parts/form/form-schema.ts';
import { Loaded } from '../../parts/loaded.tsx';
import { Page } from '../../parts/page.tsx';
import { useLanguage } from '../../parts/use-language.ts';
import { ClosedDraft } from '../drafts/closed-draft.tsx';
import { formOf } from './form-of.ts';
import { textOf } from './form-text.ts';
import { FormPreview } from './form-preview.tsx';
import { LookAtForm } from './look-at-form.tsx';
import { OnlyWide } from './only-wide.tsx';
import { ProblemList } from './problem-list.tsx';
import { SaveLine } from './save-line.tsx';
import { useFormDesigner } from './use-form-designer.ts';
import './designer.css';
import { Problem } from '../../parts/problem/problem.tsx';

/** Draws a form of a draft; one that the draft does not hold yet begins as it is deployed, or empty. */
export function FormPage() {
  return (
    <OnlyWide instead={<LookAtForm />}>
      <OpenedForm />
    </OnlyWide>
  );
}

function OpenedForm() {
  const { draftId = '', formId = '' } = useParams();
  const [opened, setOpened] = useState(0);
  const query = useQuery(formOf(draftId, formId, opened));
  return (
    <Loaded query={query}>
      {({ draft, initial }) =>
        draft.may.save ? (
          <FormDesigner
            key={`${draftId} ${formId} ${opened}`}
            start={{ draft, file: `${formId}.form`, initial }}
            onTakeTheirs={() => setOpened(opened + 1)}
          />
        ) : (
          <ClosedDraft draft={draft} />
        )
      }
    </Loaded>
  );
}

interface FormDesignerProps {
  readonly start: { readonly draft: Draft; readonly file: string; readonly initial: string };
  readonly onTakeTheirs: () => void;
}

function FormDesigner({ start, onTakeTheirs }: FormDesignerProps) {
  const { t } = useTranslation('designer');
  const navigate = useNavigate();
  const language = useLanguage();
  const [written, setWritten] = useState<Language>(language);
  const [preview, setPreview] = useState<FormSchema>();
  const designer = useFormDesigner(start, written);
  const { container, view, state, problems, failure, schemaNow, saved } = designer;
  const back = async (): Promise<void> => {
    await saved();
    void navigate(`/processes/drafts/${state.draft.id}/design`);
  };
  const untold = view === undefined ? 0 : withoutEnglish(schemaNow()).length;
  return (
    <Page
      title={`${t('form')} · ${start.file.replace(/\.form$/, '')}`}
      actions={
        <Space wrap>
          <Segmented<Language>
            aria-label={t('written')}
            value={written}
            onChange={setWritten}
            options={[
              { value: 'zh', label: '中文' },
              { value: 'en', label: 'English' },
            ]}
          />
          <Button onClick={() => setPreview(preview ? undefined : schemaNow())}>
            {preview ? t('edit') : t('preview')}
          </Button>
          <Button type="primary" onClick={() => void back()}>
            {t('toProcess')}
          </Button>
        </Space>
      }
    >
      <SaveLine
        state={state}
        file={start.file}
        xmlNow={async () => textOf(schemaNow())}
        onTakeTheirs={onTakeTheirs}
      />
      {failure === undefined ? null : (
        <Alert type="error" showIcon role="alert" title={<Problem of={failure} />} />
      )}
      {preview === undefined ? null : <FormPreview schema={preview} />}
      <div
        className="form-editor"
        hidden={preview !== undefined}
        ref={container}
        role="region"
        aria-label={t('form')}
      />
      {untold === 0 ? null : <p className="designer-saved">{t('untold', { count: untold })}</p>}
      <ProblemList problems={problems} onReveal={(id) => view?.reveal(id)} />
    </Page>
  );
}
