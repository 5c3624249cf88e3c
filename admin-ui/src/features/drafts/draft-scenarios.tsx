import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Space, Table, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Draft } from '../../api/get-draft.ts';
import { saveDraft } from '../../api/save-draft.ts';
import { tryDraft } from '../../api/try-draft.ts';
import { PickFile } from '../../parts/pick-file.tsx';
import { Problem } from '../../parts/problem/problem.tsx';

/** The scenarios that must pass before review, and what came of them for this revision. */
export function DraftScenarios({ draft }: { readonly draft: Draft }) {
  const { t } = useTranslation('drafts');
  const client = useQueryClient();
  const again = () => client.invalidateQueries({ queryKey: ['drafts', 'one', draft.id] });
  const { id, revision, title, scenarios, trial } = draft;
  const files = draft.files.map((file) => ({ ...file }));
  const run = useMutation({ mutationFn: () => tryDraft(id, { revision }), onSettled: again });
  const add = useMutation({
    mutationFn: async (file: File) => {
      const added = { name: file.name, content: await file.text() };
      const others = scenarios.filter(({ name }) => name !== added.name);
      return saveDraft(id, { revision, title, files, scenarios: [...others, added] });
    },
    onSettled: again,
  });
  const failure = run.error ?? add.error;
  const resultOf = (name: string) => trial?.results.find((one) => one.name === name);
  return (
    <>
      {draft.may.save ? (
        <Space style={{ marginBlockEnd: 8 }}>
          <PickFile accept=".json" size="small" loading={add.isPending} onFile={add.mutate}>
            {t('addScenario')}
          </PickFile>
          {scenarios.length === 0 ? null : (
            <Button size="small" loading={run.isPending} onClick={() => run.mutate()}>
              {t('run')}
            </Button>
          )}
        </Space>
      ) : null}
      {failure === null ? null : (
        <Alert type="error" showIcon role="alert" title={<Problem of={failure} />} />
      )}
      {scenarios.length === 0 ? (
        <p>{t('noScenarios')}</p>
      ) : (
        <Table
          size="small"
          rowKey="name"
          pagination={false}
          dataSource={scenarios}
          columns={[
            { dataIndex: 'name', title: t('files') },
            { title: t('status'), render: (_, { name }) => <Verdict result={resultOf(name)} /> },
          ]}
        />
      )}
    </>
  );
}

type Result = NonNullable<Draft['trial']>['results'][number];

function Verdict({ result }: { readonly result: Result | undefined }) {
  const { t } = useTranslation('drafts');
  if (result === undefined) return t('notRun');
  return (
    <>
      <Tag color={result.passed ? 'green' : 'red'}>{t(result.passed ? 'passed' : 'failed')}</Tag>
      {result.differences.map(({ at, expected, seen }) => (
        <div key={at}>
          <code>{at}</code> {t('expected', { expected, seen })}
        </div>
      ))}
    </>
  );
}
