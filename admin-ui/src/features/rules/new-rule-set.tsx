import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { Reasoned } from '../../parts/reasoned/reasoned.tsx';
import { useLanguage } from '../../parts/use-language.ts';
import { emptyRuleSet } from './declare/empty-rule-set.ts';
import { today } from './edit/today.ts';
import { useBeginDraft } from './edit/use-begin-draft.ts';

interface NewRuleSetProps {
  /** Of the rule sets that there are. */
  readonly ids: readonly string[];
}

interface Asked {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
}

const ID = /^[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}$/;

/** A draft of a rule set that nothing has asked for yet. */
export function NewRuleSet({ ids }: NewRuleSetProps) {
  const { t } = useTranslation('rules');
  const language = useLanguage();
  const begin = useBeginDraft();
  if (!begin) return null;
  const named = { required: true, whitespace: true, message: t('unread.missing') };
  return (
    <Reasoned<Asked>
      label={t('newSet')}
      note={t('newSetNote')}
      type="primary"
      reason="none"
      onDo={({ id, zh, en }) =>
        begin({
          title: language === 'zh' ? zh : en,
          set: emptyRuleSet(id, { zh, en }, today()),
          cases: [],
        })
      }
    >
      <Form.Item name="zh" label={t('nameZh')} rules={[named]}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="en" label={t('nameEn')} rules={[named]}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item
        name="id"
        label={t('id')}
        extra={t('idNote')}
        rules={[
          { required: true, pattern: ID, message: t('idUnread') },
          {
            validator: (_, id: string) =>
              ids.includes(id) ? Promise.reject(new Error(t('declare.taken'))) : Promise.resolve(),
          },
        ]}
      >
        <Input maxLength={128} placeholder="freight-surcharge" />
      </Form.Item>
    </Reasoned>
  );
}
