import { useQuery } from '@tanstack/react-query';
import { compileRuleSet, readRuleResource, type CompiledRuleSet } from '@waybill/engine/rules';
import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import { getDraft, type Draft } from '../../../api/get-draft.ts';
import { listRuleResources } from '../../../api/list-rule-resources.ts';
import { Loaded } from '../../../parts/loaded.tsx';
import { Page } from '../../../parts/page.tsx';
import { BacktestView } from './backtest-view.tsx';
import '../edit/edit.css';

/** What the rule set of a draft would have decided of what was decided. */
export function BacktestPage() {
  const { t } = useTranslation('rules');
  const { draftId = '' } = useParams();
  const [search] = useSearchParams();
  const query = useQuery({
    queryKey: ['backtest-of', draftId],
    queryFn: async ({ signal }) => {
      const [draft, resources] = await Promise.all([
        getDraft(draftId, signal),
        listRuleResources(),
      ]);
      return { draft, resources: resources.items };
    },
    ...{ staleTime: Infinity, gcTime: 0 },
  });
  return (
    <Loaded query={query}>
      {({ draft, resources }) => {
        const found = compiledOf(draft, search.get('file'), resources);
        return (
          <Page
            title={`${t('backtest.title')} · ${draft.title}`}
            actions={<Link to={`/processes/drafts/${draftId}`}>{t('toDraft')}</Link>}
          >
            <p>{t('backtest.how')}</p>
            {found === undefined ? (
              <Alert type="warning" showIcon title={t('backtest.broken')} />
            ) : (
              <BacktestView draft={found} />
            )}
          </Page>
        );
      }}
    </Loaded>
  );
}

type Resources = Awaited<ReturnType<typeof listRuleResources>>['items'];

/** Undefined where it has errors, or there is none. */
function compiledOf(
  { files }: Draft,
  name: string | null,
  resources: Resources,
): CompiledRuleSet | undefined {
  const sets = files.filter(({ kind }) => kind === 'rule-set');
  const file = sets.find((one) => one.name === name) ?? sets[0];
  if (file === undefined) return undefined;
  const available = resources.flatMap(({ kind, json }) => {
    if (kind !== 'calendar' && kind !== 'table') return [];
    const read = readRuleResource(kind, JSON.parse(json));
    return read.ok ? [read.value] : [];
  });
  try {
    const compiled = compileRuleSet(JSON.parse(file.content), available);
    return compiled.ok ? compiled.value : undefined;
  } catch {
    return undefined;
  }
}
