import { useQuery } from '@tanstack/react-query';
import { Space } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import { compareDefinitions } from '../../api/compare-definitions.ts';
import { getDefinition } from '../../api/get-definition.ts';
import { Loaded } from '../../parts/loaded.tsx';
import { Nothing } from '../../parts/nothing.tsx';
import { Page } from '../../parts/page.tsx';
import { useElementNames } from '../../parts/use-element-names.ts';
import { useVersions } from '../versions/use-versions.ts';
import { VersionSelect } from '../versions/version-select.tsx';
import { DifferenceView } from './difference-view.tsx';

/** What two released versions of a process do otherwise. */
export function DifferencePage() {
  const { t } = useTranslation('difference');
  const { processId = '' } = useParams();
  const [search, setSearch] = useSearchParams();
  // Unless the address names others: the newest two.
  const [newest = 1, before = newest] = useVersions(processId);
  const from = Number(search.get('from') ?? before);
  const to = Number(search.get('to') ?? newest);
  const query = useQuery({
    queryKey: ['difference', processId, from, to],
    queryFn: () => bothOf(processId, from, to),
    staleTime: Infinity,
    enabled: newest > 1,
  });
  const name = useElementNames([{ processId, version: to }])({ processId, version: to });
  const choose = (changed: { readonly from?: number; readonly to?: number }): void =>
    setSearch({ from: String(changed.from ?? from), to: String(changed.to ?? to) });
  return (
    <Page
      title={`${t('title')} · ${name}`}
      actions={<Link to={`/processes/${processId}/versions`}>{t('toVersions')}</Link>}
    >
      <Space wrap style={{ marginBlockEnd: 12 }}>
        <VersionSelect
          {...{ processId, value: from, label: t('older') }}
          onChange={(version) => choose({ from: version })}
        />
        →
        <VersionSelect
          {...{ processId, value: to, label: t('newer') }}
          onChange={(version) => choose({ to: version })}
        />
      </Space>
      {newest < 2 ? (
        <Nothing text={t('oneVersion')} />
      ) : (
        <Loaded query={query}>
          {({ before, after, difference }) => (
            <DifferenceView
              before={{ xml: before.xml, label: t('version', { version: from }) }}
              after={{ xml: after.xml, label: t('version', { version: to }) }}
              difference={difference}
            />
          )}
        </Loaded>
      )}
    </Page>
  );
}

async function bothOf(processId: string, from: number, to: number) {
  const [before, after, difference] = await Promise.all([
    getDefinition(processId, String(from)),
    getDefinition(processId, String(to)),
    compareDefinitions(processId, { from, to }),
  ]);
  return { before, after, difference };
}
