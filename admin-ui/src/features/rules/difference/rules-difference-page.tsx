import { useQuery } from '@tanstack/react-query';
import type { RuleSet } from '@waybill/engine/rules';
import { Select, Space } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import { getRuleSet } from '../../../api/get-rule-set.ts';
import { listRuleSets } from '../../../api/list-rule-sets.ts';
import { Loaded } from '../../../parts/loaded.tsx';
import { Nothing } from '../../../parts/nothing.tsx';
import { Page } from '../../../parts/page.tsx';
import { useLanguage } from '../../../parts/use-language.ts';
import { RulesDifference } from './rules-difference.tsx';

/** What two released versions of a rule set say otherwise. */
export function RulesDifferencePage() {
  const { ruleSetId = '' } = useParams();
  const versions = useQuery({ queryKey: ['rule-sets'], queryFn: listRuleSets });
  return (
    <Loaded query={versions}>
      {({ items }) => (
        <Versions
          id={ruleSetId}
          versions={items
            .filter(({ id }) => id === ruleSetId)
            .toSorted((one, other) => one.deployedAt - other.deployedAt)
            .map(({ version }) => version)}
        />
      )}
    </Loaded>
  );
}

interface VersionsProps {
  readonly id: string;
  /** The one deployed last at the end. */
  readonly versions: readonly string[];
}

function Versions({ id, versions }: VersionsProps) {
  const { t } = useTranslation('rules');
  const language = useLanguage();
  const [search, setSearch] = useSearchParams();
  const to = search.get('to') ?? versions.at(-1) ?? 'newest';
  const from = search.get('from') ?? versions.at(-2) ?? to;
  const query = useQuery({
    queryKey: ['rules-difference', id, from, to],
    // As they were deployed, and checked then.
    queryFn: async () =>
      (await Promise.all([getRuleSet(id, from), getRuleSet(id, to)])) as unknown as readonly [
        RuleSet,
        RuleSet,
      ],
    staleTime: Infinity,
  });
  const choice = (label: string, value: string, choose: (version: string) => object) => (
    <Select
      size="small"
      aria-label={label}
      style={{ minWidth: 120 }}
      value={value}
      options={versions.map((version) => ({ value: version, label: version }))}
      onChange={(version) => setSearch({ from, to, ...choose(version) })}
    />
  );
  return (
    <Loaded query={query}>
      {([before, after]) => (
        <Page
          title={`${t('difference.title')} · ${after.title[language]}`}
          actions={<Link to={`/rules/${id}/${to}`}>{t('table')}</Link>}
        >
          <Space wrap style={{ marginBlockEnd: 12 }}>
            {choice(t('difference.older'), from, (version) => ({ from: version }))}→
            {choice(t('difference.newer'), to, (version) => ({ to: version }))}
          </Space>
          {versions.length < 2 ? (
            <Nothing text={t('difference.oneVersion')} />
          ) : (
            <RulesDifference before={before} after={after} />
          )}
        </Page>
      )}
    </Loaded>
  );
}
