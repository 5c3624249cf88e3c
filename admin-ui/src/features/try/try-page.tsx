import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Form, Input, Space } from 'antd';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { getDefinition } from '../../api/get-definition.ts';
import { getDraft } from '../../api/get-draft.ts';
import { readElements } from '../../modeler/read-elements.ts';
import { JsonItem, readJsonObject } from '../../parts/json/json-item.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { NotFound } from '../../parts/not-found.tsx';
import { Page } from '../../parts/page.tsx';
import { nameIn } from '../../parts/use-element-names.ts';
import { useLanguage } from '../../parts/use-language.ts';
import type { TrialFile } from './gather-files.ts';
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
      {({ files, may }) => {
        const drawings = files.filter(({ kind }) => kind === 'definition');
        const asked = drawings.find(({ name }) => name === search.get('file')) ?? drawings[0];
        const xml = asked?.content ?? '';
        const processId = readElements(xml).find(({ type }) => type === 'process')?.id;
        return processId === undefined ? (
          <NotFound />
        ) : (
          <Try {...{ processId, xml, files }} {...(may.save && { draftId })} isDraft />
        );
      }}
    </Loaded>
  );
}

interface TryProps {
  readonly processId: string;
  readonly xml: string;
  readonly isDraft?: boolean;
  /** Of the draft. */
  readonly files?: readonly TrialFile[];
  /** Of a draft that may be changed. */
  readonly draftId?: string;
}

const NONE: readonly TrialFile[] = [];

interface Entered {
  readonly businessKey?: string;
  readonly variables?: string;
}

function Try({ processId, xml, isDraft = false, files = NONE, draftId }: TryProps) {
  const { t } = useTranslation('try');
  const language = useLanguage();
  const process = useMemo(
    () => readElements(xml).find(({ id }) => id === processId),
    [xml, processId],
  );
  const [trial, setTrial] = useState<Trial>();
  const navigate = useNavigate();
  const [failure, setFailure] = useState<readonly unknown[]>([]);
  useEffect(() => () => void trial?.close(), [trial]);
  const start = async ({ businessKey = '', variables = '' }: Entered): Promise<void> => {
    setFailure([]);
    try {
      const values = readJsonObject(variables) ?? {};
      setTrial(await openTrial({ processId, xml, businessKey, variables: values, files }));
    } catch (thrown) {
      setFailure(failuresOf(thrown));
    }
  };
  return (
    <Page
      title={`${t('title')} · ${nameIn(language, process) ?? processId}${isDraft ? ` · ${t('draft')}` : ''}`}
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
        <Form<Entered>
          layout="vertical"
          className="try-start"
          initialValues={{ businessKey: 'TRIAL-1' }}
          onFinish={(entered) => void start(entered)}
        >
          <Form.Item name="businessKey" label={t('businessKey')}>
            <Input />
          </Form.Item>
          <JsonItem name="variables" label={t('variables')} />
          <Button type="primary" htmlType="submit">
            {t('start')}
          </Button>
        </Form>
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
