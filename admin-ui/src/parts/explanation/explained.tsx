import { ruleSentences, sentence, type Explanation, type RuleSet } from '@waybill/engine/rules';
import type { Json } from '@waybill/server/contract';
import { useQuery } from '@tanstack/react-query';
import { Collapse, Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { getRuleSet } from '../../api/get-rule-set.ts';
import type { Told } from '../asked/asked-by-value.ts';
import { askedByMembers } from '../asked/asked-value.ts';
import { UNREAD } from '../use-element-names.ts';
import { useLanguage } from '../use-language.ts';
import { ValuesDiff } from '../values-diff/values-diff.tsx';

interface ExplainedProps {
  readonly explanation: Explanation;
  readonly inputs: Readonly<Record<string, Json>>;
  /** Only the sentence, until it is opened: where there may be many. */
  readonly folded?: boolean;
}

/** Why a rule set decided so, in one sentence; every rule and what it saw on demand. */
export function Explained({ explanation, inputs, folded = false }: ExplainedProps) {
  const { t } = useTranslation('explanation');
  const language = useLanguage();
  const { ruleSet, version } = explanation;
  const { data, isPending } = useQuery({
    queryKey: ['rule-set', ruleSet, version],
    queryFn: () => getRuleSet(ruleSet, version),
  });
  // As it was deployed, and checked then.
  const set = data as unknown as RuleSet | undefined;
  const rules = set === undefined ? [] : ruleSentences(explanation, language, set);
  const told = set === undefined ? ruleSet : sentence(explanation, language, set);
  const details = (
    <Collapse
      size="small"
      items={[
        {
          key: 'rules',
          label: t('everyRule'),
          children: rules.map(({ id, text }) => <p key={id}>{text}</p>),
        },
        {
          key: 'inputs',
          label: t('whatItSaw'),
          children: <ValuesDiff values={inputs} told={askedIn(set?.inputs)} />,
        },
      ]}
    />
  );
  if (folded)
    return (
      <details>
        <summary>{isPending ? UNREAD : told}</summary>
        {details}
      </details>
    );
  return (
    <>
      {isPending ? <Skeleton active title={false} paragraph={{ rows: 2 }} /> : <p>{told}</p>}
      {details}
    </>
  );
}

/** What the inputs of a rule set are called, by their names. */
function askedIn(inputs: unknown): Told {
  const asked = new Map(askedByMembers(inputs).map((one) => [one.name, one]));
  return (path) => asked.get(path);
}
