import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { RuleSet } from '@waybill/engine/rules';
import { Form, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { createDraft } from '../../../api/create-draft.ts';
import { getRuleSet } from '../../../api/get-rule-set.ts';
import { Loaded } from '../../../parts/loaded.tsx';
import { newKey } from '../../../parts/new-key.ts';
import { Page } from '../../../parts/page.tsx';
import { Reasoned } from '../../../parts/reasoned/reasoned.tsx';
import { useLanguage } from '../../../parts/use-language.ts';
import { useMay } from '../../../parts/use-may.ts';
import { DraftsUnderWay } from '../../drafts/drafts-under-way.tsx';
import { draftsOfSet, newestCases } from './drafts-of-set.ts';
import { nextVersion } from './next-version.ts';
import { writeCases } from './rules-part.ts';
import { editorOf } from './rules-editor.tsx';
import { today } from './today.ts';

/** Before a rule set is changed: drafts of it that are under way, and a new one. */
export function ChooseRulesDraft() {
  const { t } = useTranslation('rules');
  const { ruleSetId = '' } = useParams();
  const language = useLanguage();
  const query = useQuery({
    queryKey: ['rule-set-to-change', ruleSetId],
    queryFn: async () => ({
      // As it was deployed, and checked then.
      set: (await getRuleSet(ruleSetId, 'newest')) as unknown as RuleSet,
      drafts: await draftsOfSet(ruleSetId),
    }),
  });
  return (
    <Loaded query={query}>
      {({ set, drafts }) => (
        <Page title={set.title[language]} actions={<NewRulesDraft set={set} />}>
          <p>{t('howToChange')}</p>
          {drafts.length === 0 ? (
            <p>{t('noneUnderWay')}</p>
          ) : (
            <DraftsUnderWay {...{ drafts, editorOf }} />
          )}
        </Page>
      )}
    </Loaded>
  );
}

function NewRulesDraft({ set }: { readonly set: RuleSet }) {
  const { t } = useTranslation('rules');
  const language = useLanguage();
  const may = useMay();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [key] = useState(newKey);
  if (!may('create', 'draft') || !may('deploy', 'rule-set')) return null;
  const version = nextVersion(set.version);
  return (
    <Reasoned<{ title: string }>
      label={t('newDraft')}
      note={t('newDraftNote', { version })}
      type="primary"
      reason="none"
      initial={{ title: `${set.title[language]} ${version}` }}
      onDo={async ({ title }) => {
        const cases = writeCases(set.id, await newestCases(set.id));
        const changed = { ...set, version, effectiveFrom: today() };
        const { id } = await createDraft(
          {
            title,
            files: [
              {
                ...({ kind: 'rule-set', name: `${set.id}.json` } as const),
                content: `${JSON.stringify(changed, undefined, 2)}\n`,
              },
            ],
            scenarios: cases === '' ? [] : [{ name: `${set.id}.cases.json`, content: cases }],
          },
          key,
        );
        await client.invalidateQueries({ queryKey: ['drafts'] });
        void navigate(editorOf(id));
      }}
    >
      <Form.Item
        name="title"
        label={t('draftTitle', { ns: 'drafts' })}
        rules={[{ required: true, whitespace: true, message: t('unread.missing') }]}
      >
        <Input maxLength={200} />
      </Form.Item>
    </Reasoned>
  );
}
