import { useQuery } from '@tanstack/react-query';
import type { RuleSet } from '@waybill/engine/rules';
import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { getRuleSet } from '../../../api/get-rule-set.ts';
import { Loaded } from '../../../parts/loaded.tsx';
import { Page } from '../../../parts/page.tsx';
import { Reasoned } from '../../../parts/reasoned/reasoned.tsx';
import { useLanguage } from '../../../parts/use-language.ts';
import { DraftsUnderWay } from '../../drafts/drafts-under-way.tsx';
import { draftsOfSet, newestCases } from './drafts-of-set.ts';
import { nextVersion } from './next-version.ts';
import { editorOf } from './editor-of.ts';
import { today } from './today.ts';
import { useBeginDraft } from './use-begin-draft.ts';

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
  const begin = useBeginDraft();
  if (!begin) return null;
  const version = nextVersion(set.version);
  return (
    <Reasoned<{ title: string }>
      label={t('newDraft')}
      note={t('newDraftNote', { version })}
      type="primary"
      reason="none"
      initial={{ title: `${set.title[language]} ${version}` }}
      onDo={async ({ title }) =>
        begin({
          title,
          set: { ...set, version, effectiveFrom: today() },
          cases: await newestCases(set.id),
        })
      }
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
