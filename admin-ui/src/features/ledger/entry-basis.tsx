import { ruleSentences, sentence, type Explanation, type RuleSet } from '@waybill/engine/rules';
import { useQuery } from '@tanstack/react-query';
import { Collapse } from 'antd';
import { useTranslation } from 'react-i18next';
import { getRuleSet } from '../../api/get-rule-set.ts';
import { useLanguage } from '../../parts/use-language.ts';
import { ValuesDiff } from '../../parts/values-diff/values-diff.tsx';
import type { Entry } from './entry.ts';

/** Why the rule said so, in one sentence; what it saw on demand. */
export function EntryBasis({ entry: { basis } }: { readonly entry: Entry }) {
  const { t } = useTranslation('ledger');
  const language = useLanguage();
  const explanation = basis?.explanation as Explanation | undefined;
  const { data } = useQuery({
    queryKey: ['rule-set', explanation?.ruleSet, explanation?.version],
    queryFn: () => getRuleSet(explanation?.ruleSet ?? '', explanation?.version ?? ''),
    enabled: explanation !== undefined,
  });
  if (basis === undefined || explanation === undefined) return null;
  // As it was deployed, and checked then.
  const set = data as unknown as RuleSet | undefined;
  return (
    <>
      {set === undefined ? null : <p>{sentence(explanation, language, set)}</p>}
      <Collapse
        size="small"
        items={[
          {
            key: 'rules',
            label: t('everyRule'),
            children: (set === undefined ? [] : ruleSentences(explanation, language, set)).map(
              ({ id, text }) => <p key={id}>{text}</p>,
            ),
          },
          {
            key: 'inputs',
            label: t('whatItSaw'),
            children: <ValuesDiff values={basis.inputs} />,
          },
        ]}
      />
    </>
  );
}
