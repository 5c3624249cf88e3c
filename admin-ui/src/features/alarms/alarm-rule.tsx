import { tellRules, type RuleSet } from '@waybill/engine/rules';
import { useQuery } from '@tanstack/react-query';
import { Skeleton, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { getRuleSet } from '../../api/get-rule-set.ts';
import type { Alarm } from '../../api/list-alarms.ts';
import { useLanguage } from '../../parts/use-language.ts';

/** The rule set that raises alarms; see docs/alarms.md. */
const RULES = 'alarm';

/** Why it was raised: the rule in sentences, and the clauses that ask for it. */
export function AlarmRule({ finding }: { readonly finding: Alarm['finding'] }) {
  const { t } = useTranslation('alarms');
  const language = useLanguage();
  const { data: set, isPending } = useQuery({
    queryKey: ['rule-set', RULES, 'newest'],
    // As it was deployed, and checked then.
    queryFn: async () => (await getRuleSet(RULES, 'newest')) as unknown as RuleSet,
    staleTime: Infinity,
  });
  const rule = set && ruleOf(set, finding);
  const told = set && tellRules(set, language).find(({ id }) => id === rule?.id);
  if (isPending) return <Skeleton active paragraph={{ rows: 2 }} />;
  if (!set || !told) return null;
  return (
    <section aria-labelledby="alarm-why">
      <Typography.Title level={3} className="alarm-part" id="alarm-why">
        {t('why', { rule: told.title })}
      </Typography.Title>
      <ul className="alarm-conditions">
        {told.conditions.map((condition) => (
          <li key={condition}>{condition}</li>
        ))}
      </ul>
      <p className="alarm-under">
        <Link to={`/rules/${RULES}/newest`}>{set.title[language]}</Link>
        {set.policy.map((clause) => (
          <Link key={clause} to={`/policies?clause=${encodeURIComponent(clause)}`}>
            {clause}
          </Link>
        ))}
      </p>
    </section>
  );
}

/** The rule that gives this kind, severity and sentence. */
const ruleOf = ({ rules }: RuleSet, { alarm, severity, en }: Alarm['finding']) =>
  rules.find(
    ({ event: { params } }) =>
      params['alarm'] === alarm &&
      params['severity'] === severity &&
      typeof params['en'] === 'string' &&
      en.startsWith(params['en']),
  );
