import { useQueryClient } from '@tanstack/react-query';
import { App, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { getDraft } from '../../api/get-draft.ts';
import { saveDraft } from '../../api/save-draft.ts';
import { Reasoned } from '../../parts/reasoned/reasoned.tsx';
import type { Trial } from './open-trial.ts';

interface SaveScenarioProps {
  readonly trial: Trial;
  readonly draftId: string;
}

/** Keeps the run so far with the draft: it is played again before the draft is reviewed. */
export function SaveScenario({ trial, draftId }: SaveScenarioProps) {
  const { t } = useTranslation('try');
  const { message } = App.useApp();
  const client = useQueryClient();
  return (
    <Reasoned<{ title: string }>
      label={t('saveScenario')}
      note={t('saveScenarioNote')}
      type="primary"
      reason="none"
      onDo={async ({ title }) => {
        const content = await trial.scenario(title);
        const { revision, scenarios, files, ...draft } = await getDraft(draftId);
        const name = freeName(scenarios.map((one) => one.name));
        await saveDraft(draftId, {
          ...{ revision, title: draft.title, files: files.map((one) => ({ ...one })) },
          scenarios: [...scenarios, { name, content }],
        });
        void message.success(t('savedScenario', { name }));
        await client.invalidateQueries({ queryKey: ['drafts'] });
      }}
    >
      <Form.Item
        name="title"
        label={t('scenarioTitle')}
        rules={[{ required: true, whitespace: true, message: t('missing') }]}
      >
        <Input maxLength={100} />
      </Form.Item>
    </Reasoned>
  );
}

function freeName(taken: readonly string[]): string {
  for (let count = taken.length + 1; ; count += 1) {
    const name = `trial-${count}.json`;
    if (!taken.includes(name)) return name;
  }
}
