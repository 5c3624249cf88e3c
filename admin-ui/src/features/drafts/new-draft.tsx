import { useQueryClient } from '@tanstack/react-query';
import { Form, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { createDraft } from '../../api/create-draft.ts';
import { newKey } from '../../parts/new-key.ts';
import { Reasoned } from '../../parts/reasoned/reasoned.tsx';

interface NewDraftProps {
  readonly processId: string;
  readonly xml: string;
  /** What it is called until somebody names it otherwise. */
  readonly title: string;
}

/** Makes a draft on the server that begins with the text, and opens it. */
export function NewDraft({ processId, xml, title: suggested }: NewDraftProps) {
  const { t } = useTranslation('drafts');
  const client = useQueryClient();
  const navigate = useNavigate();
  const [key] = useState(newKey);
  return (
    <Reasoned<{ title: string }>
      label={t('new')}
      note={t('newNote')}
      type="primary"
      reason="none"
      initial={{ title: suggested }}
      onDo={async ({ title }) => {
        const name = `${processId}.bpmn`;
        const files = [{ kind: 'definition' as const, name, content: xml }];
        const { id } = await createDraft({ title, files, scenarios: [] }, key);
        await client.invalidateQueries({ queryKey: ['drafts'] });
        void navigate(`/processes/drafts/${id}/design`);
      }}
    >
      <Form.Item
        name="title"
        label={t('draftTitle')}
        rules={[{ required: true, whitespace: true, message: t('titleMissing') }]}
      >
        <Input maxLength={200} />
      </Form.Item>
    </Reasoned>
  );
}
