import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Form, Space } from 'antd';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { getDefinition } from '../../api/get-definition.ts';
import { getDraft } from '../../api/get-draft.ts';
import { readElements } from '../../modeler/read-elements.ts';
import type { EnteredStart } from '../../parts/asked/given-variables.ts';
import { Loaded } from '../../parts/loaded.tsx';
import { NotFound } from '../../parts/not-found.tsx';
import { Page } from '../../parts/page.tsx';
import { nameIn } from '../../parts/use-element-names.ts';
import type { Values } from '../../parts/differences/differences-of.ts';
import { useLanguage } from '../../parts/use-language.ts';
import { useMay } from '../../parts/use-may.ts';
import { StartForm, type GivenStart } from '../processes/start-form.tsx';
import { useStartQuestions, type Startable } from '../processes/start-questions.ts';
import { OrderFile } from './order-file.tsx';
import { openTrial, type Trial } from './open-trial.ts';
import { SaveScenario } from './save-scenario.tsx';
import { TrialView } from './trial-view.tsx';
import './try.css';
import { Problem } from '../../parts/problem/problem.tsx';

/** Runs a version in this page: nothing of it reaches the server. */
export function TryPage() {
  const { processId = '' } = useParams();
  const [search] = useSearchParams();
  const version = search.get('version') ?? 'newest';
  const query = useQuery({
    queryKey: ['definition', processId, version],
    queryFn: () => getDefinition(processId, version),
    staleTime: Infinity,
  });
  return <Loaded query={query}>{({ xml }) => <Try processId={processId} xml={xml} />}</Loaded>;
}

/** Runs a process of a draft in this page, as it was saved last. */
export function TryDraft() {
  const { draftId = '' } = useParams();
  const [search] = useSearchParams();
  const query = useQuery({
    queryKey: ['drafts', 'one', draftId],
    queryFn: ({ signal }) => getDraft(draftId, signal),
  });
  return (
    <Loaded query={query}>
      {(draft) => {
        const { files, may } = draft;
        const drawings = files.filter(({ kind }) => kind === 'definition');
        const asked = drawings.find(({ name }) => name === search.get('file')) ?? drawings[0];
        const xml = asked?.content ?? '';
        const processId = readElements(xml).find(({ type }) => type === 'process')?.id;
        return processId === undefined ? (
          <NotFound />
        ) : (
          <Try {...{ processId, xml, draft }} {...(may.save && { draftId })} />
        );
      }}
    </Loaded>
  );
}

interface TryProps extends Startable {
  /** Of a draft that may be changed. */
  readonly draftId?: string;
}

function Try({ processId, xml, draft, draftId }: TryProps) {
  const { t } = useTranslation('try');
  const language = useLanguage();
  const process = useMemo(
    () => ({ processId, xml, ...(draft && { draft }) }),
    [processId, xml, draft],
  );
  const named = useMemo(
    () => readElements(xml).find(({ id }) => id === processId),
    [xml, processId],
  );
  const [trial, setTrial] = useState<Trial>();
  const navigate = useNavigate();
  const [failure, setFailure] = useState<readonly unknown[]>([]);
  useEffect(() => () => void trial?.close(), [trial]);
  const [form] = Form.useForm<EnteredStart>();
  const { isSuccess, data: questions } = useStartQuestions(process);
  const [known, setKnown] = useState<Values>({});
  const may = useMay();
  const takesOrder = questions?.asked.some(({ name }) => /^order(\.|$)/.test(name)) ?? false;
  const start = async (given: GivenStart): Promise<void> => {
    setFailure([]);
    try {
      setTrial(await openTrial({ processId, xml, ...given, ...(draft && { files: draft.files }) }));
    } catch (thrown) {
      setFailure(failuresOf(thrown));
    }
  };
  return (
    <Page
      title={`${t('title')} · ${nameIn(language, named) ?? processId}${draft ? ` · ${t('draft')}` : ''}`}
      actions={
        trial === undefined ? null : (
          <Space wrap>
            <Button onClick={() => setTrial(undefined)}>{t('again')}</Button>
            {draftId === undefined ? null : <SaveScenario {...{ trial, draftId }} />}
            {draftId === undefined ? null : (
              <Button onClick={() => void navigate(`/processes/drafts/${draftId}/design`)}>
                {t('toDesign')}
              </Button>
            )}
          </Space>
        )
      }
    >
      <p>{t('what')}</p>
      {failure.map((one, at) => (
        <Alert key={at} type="error" showIcon role="alert" title={<Problem of={one} />} />
      ))}
      {trial === undefined ? (
        <div className="try-start">
          {takesOrder && may('create', 'intake') ? (
            <OrderFile
              onRead={(order) => {
                setKnown({ order });
                form.setFieldValue(['values', 'order'], order);
              }}
            />
          ) : null}
          <StartForm
            {...{
              known,
              form,
              process,
              businessKey: 'TRIAL-1',
              keptAs: `try.${draftId ?? processId}`,
            }}
            onStart={(given) => void start(given)}
          />
          <Button type="primary" disabled={!isSuccess} onClick={() => form.submit()}>
            {t('start')}
          </Button>
        </div>
      ) : (
        <TrialView trial={trial} />
      )}
    </Page>
  );
}

/** A refused deployment names every problem. */
function failuresOf(thrown: unknown): readonly unknown[] {
  const { problems = [] } = thrown as {
    readonly problems?: readonly { readonly message: string }[];
  };
  if (problems.length === 0) return [thrown];
  return [...new Map(problems.map((one) => [one.message, one])).values()].slice(0, 10);
}
