import type { RuleSet } from '@waybill/engine/rules';
import { useQuery } from '@tanstack/react-query';
import { Button, Space, Tabs } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { getRuleSet } from '../../api/get-rule-set.ts';
import { Loaded } from '../../parts/loaded.tsx';
import { Page } from '../../parts/page.tsx';
import { useLanguage } from '../../parts/use-language.ts';
import { useMay } from '../../parts/use-may.ts';
import { ClauseLinks } from '../processes/clause-links.tsx';
import { DecisionTable } from './decision-table.tsx';
import { SetText } from './set-text.tsx';
import { TryRules } from './try-rules.tsx';

/** One rule set as a decision table that people can read, and to be tried. */
export function RuleSetPage() {
  const { ruleSetId = '', version = 'newest' } = useParams();
  const query = useQuery({
    queryKey: ['rule-set', ruleSetId, version],
    // As it was deployed, and checked then.
    queryFn: async () => (await getRuleSet(ruleSetId, version)) as unknown as RuleSet,
    staleTime: Infinity,
  });
  return <Loaded query={query}>{(set) => <RuleSetView set={set} />}</Loaded>;
}

function RuleSetView({ set }: { readonly set: RuleSet }) {
  const { t } = useTranslation('rules');
  const language = useLanguage();
  const { id, version, title, effectiveFrom, hitPolicy, policy } = set;
  return (
    <Page title={title[language]} actions={<Actions id={id} />}>
      <p>
        {id} {version} · {t('from', { date: effectiveFrom })} · {t(`hit.${hitPolicy}`)}
      </p>
      <ClauseLinks ids={policy} />
      <Tabs
        items={[
          { key: 'table', label: t('table'), children: <DecisionTable set={set} /> },
          { key: 'try', label: t('try'), children: <TryRules set={set} /> },
          {
            key: 'json',
            label: 'JSON',
            children: <SetText set={set} />,
          },
        ]}
      />
    </Page>
  );
}

function Actions({ id }: { readonly id: string }) {
  const { t } = useTranslation('rules');
  const navigate = useNavigate();
  const may = useMay();
  return (
    <Space wrap>
      <Button onClick={() => void navigate(`/rules/${id}/difference`)}>
        {t('difference.title')}
      </Button>
      {may('read', 'draft') ? (
        <Button onClick={() => void navigate(`/rules/${id}/change`)}>{t('change')}</Button>
      ) : null}
    </Space>
  );
}
