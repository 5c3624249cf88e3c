import { ruleSentences, sentence, type Explanation, type RuleSet } from '@waybill/engine/rules';
import type { Json } from '@waybill/server/contract';
import { useQuery } from '@tanstack/react-query';
import { Collapse } from 'antd';
import { useTranslation } from 'react-i18next';
import { getRuleSet } from '../../api/get-rule-set.ts';
import { useLanguage } from '../use-language.ts';
import { ValuesDiff } from '../values-diff/values-diff.tsx';

interface ExplainedProps {
  readonly explanation: Explanation;
  readonly inputs: Readonly<Record<string, Json>>;
}

/** Why a rule set decided so, in one sentence; every rule and what it saw on demand. */
export function Explained({ explanation, inputs }: ExplainedProps) {
  const { t } = useTranslation('explanation');
  const language = useLanguage();
  const { ruleSet, version } = explanation;
  const { data } = useQuery({
    queryKey: ['rule-set', ruleSet, version],
    queryFn: () => getRuleSet(ruleSet, version),
  });
  // As it was deployed, and checked then.
  const set = data as unknown as RuleSet | undefined;
  const rules = set === undefined ? [] : ruleSentences(explanation, language, set);
  return (
    <>
      {set === undefined ? null : <p>{sentence(explanation, language, set)}</p>}
      <Collapse
        size="small"
        items={[
          {
            key: 'rules',
            label: t('everyRule'),
            children: rules.map(({ id, text }) => <p key={id}>{text}</p>),
          },
          { key: 'inputs', label: t('whatItSaw'), children: <ValuesDiff values={inputs} /> },
        ]}
      />
    </>
  );
}
