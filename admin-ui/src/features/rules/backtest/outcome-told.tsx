import { cellTeller, type Judgement, type RuleSet } from '@waybill/engine/rules';
import type { Json } from '@waybill/server/contract';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../parts/use-language.ts';
import { isMembers } from '../cases/edit-case.ts';
import { Problem } from '../../../parts/problem/problem.tsx';

interface OutcomeToldProps {
  readonly ruleSet: RuleSet;
  readonly judgement: Judgement;
  /** What it is held against: only what differs is told. */
  readonly other: Judgement;
}

/** What was decided, as far as it differs, in the words of the set. */
export function OutcomeTold({ ruleSet, judgement, other }: OutcomeToldProps) {
  const { t } = useTranslation('rules');
  const language = useLanguage();
  if ('failure' in judgement) return <Problem of={judgement.failure} />;
  const { outputs } = judgement;
  if (outputs === null) return t('nothing');
  if (!isMembers(outputs)) return JSON.stringify(outputs);
  const against = 'failure' in other || !isMembers(other.outputs) ? {} : other.outputs;
  const teller = cellTeller(ruleSet, language);
  const hidden = language === 'zh' ? 'en' : 'zh';
  return Object.entries(outputs)
    .filter(([name, value]) => name !== hidden && !isSame(value, against[name]))
    .map(([name, value]) => `${teller.output(name)} ${teller.given(name, value)}`)
    .join(language === 'zh' ? '，' : ', ');
}

const isSame = (one: Json, other: Json | undefined): boolean =>
  JSON.stringify(one) === JSON.stringify(other);
