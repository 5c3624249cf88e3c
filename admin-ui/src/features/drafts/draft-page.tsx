import { deployedAs } from '@waybill/server/contract';
import { useQuery } from '@tanstack/react-query';
import { Alert, Descriptions, Tabs } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { getDraft, type Draft } from '../../api/get-draft.ts';
import { DateTime } from '../../parts/date-time.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { Page } from '../../parts/page.tsx';
import { useRailEntry } from '../../parts/rail-entry.ts';
import { ProblemList } from '../designer/problem-list.tsx';
import { DraftActions } from './draft-actions.tsx';
import { DraftDifference } from './draft-difference.tsx';
import { DraftScenarios } from './draft-scenarios.tsx';
import { DraftStatus } from './draft-status.tsx';
import { DraftThread } from './draft-thread.tsx';
import { releasedRuleSets, releasedVersions } from './released-versions.ts';
import { shanghaiTime } from './shanghai-time.ts';
import './drafts.css';
import { Problem } from '../../parts/problem/problem.tsx';
import { useListed } from '../../parts/use-listed.ts';
import { PersonName } from '../../parts/person/person-name.tsx';
import { usePersonNames } from '../../parts/person/use-person-names.ts';

const OFTEN = 10_000;

/** A draft on its way: what it changes, what the checks say, and who has decided what. */
export function DraftPage() {
  const { draftId = '' } = useParams();
  const query = useQuery({
    queryKey: ['drafts', 'one', draftId],
    queryFn: ({ signal }) => getDraft(draftId, signal),
    refetchInterval: OFTEN,
  });
  return <Loaded query={query}>{(draft) => <DraftView draft={draft} />}</Loaded>;
}

function DraftView({ draft }: { readonly draft: Draft }) {
  const { t } = useTranslation('drafts');
  const { title, files, problems, scenarios, refusal = [] } = draft;
  useRailEntry(files.length > 0 && files.every(isOfRules) ? 'rules' : undefined);
  return (
    <Page title={title} actions={<DraftActions draft={draft} />}>
      <DraftFacts draft={draft} />
      {refusal.length === 0 || draft.status !== 'approved' ? null : (
        <Alert
          type="error"
          showIcon
          title={t('refused')}
          description={refusal.map((why, at) => (
            <Problem key={at} of={why} />
          ))}
        />
      )}
      <Tabs
        items={[
          {
            ...{ key: 'difference', label: t('difference') },
            children: <DraftDifference draft={draft} />,
          },
          {
            ...{ key: 'problems', label: t('problems', { count: problems.length }) },
            children: <ProblemList problems={problems} />,
          },
          {
            ...{ key: 'scenarios', label: t('scenarios', { count: scenarios.length }) },
            children: <DraftScenarios draft={draft} />,
          },
          { ...{ key: 'thread', label: t('thread') }, children: <DraftThread draft={draft} /> },
        ]}
      />
    </Page>
  );
}

const isOfRules = ({ kind }: Draft['files'][number]): boolean => deployedAs(kind) === 'rule-set';

function DraftFacts({ draft }: { readonly draft: Draft }) {
  const { t } = useTranslation('drafts');
  const listed = useListed();
  const nameOf = usePersonNames();
  const { author, editors, saved, submitted, decided, releaseAt } = draft;
  const noted = (one: Draft['submitted']) =>
    one && (
      <div>
        <PersonName account={one.person} /> <DateTime at={new Date(one.time).toISOString()} time />
        {one.comment === undefined ? null : <div className="draft-said">{one.comment}</div>}
      </div>
    );
  const rows = [
    { key: 'status', value: <DraftStatus draft={draft} /> },
    { key: 'author', value: <PersonName account={author} /> },
    { key: 'editors', value: listed(editors.map(nameOf)) },
    { key: 'savedAt', value: noted(saved) },
    { key: 'submitted', value: noted(submitted) },
    { key: 'decided', value: noted(decided) },
    {
      key: 'releaseAt',
      value: releaseAt && t('releaseAtZone', { time: shanghaiTime(releaseAt) }),
    },
    { key: 'files', value: <Files draft={draft} /> },
  ].filter(({ value }) => value !== undefined);
  return (
    <Descriptions
      size="small"
      column={{ xs: 1, md: 2 }}
      items={rows.map(({ key, value }) => ({ key, label: t(key), children: value }))}
    />
  );
}

function Files({ draft }: { readonly draft: Draft }) {
  const { t } = useTranslation('drafts');
  const listed = useListed();
  return (
    <div>
      {listed(draft.files.map(({ name }) => name))}
      {releasedVersions(draft).map(({ processId, version }) => (
        <div key={processId}>
          <Link to={`/processes/${processId}/${version}`}>
            {t('versionOf', { processId, version })}
          </Link>
        </div>
      ))}
      {releasedRuleSets(draft).map(({ id, version }) => (
        <div key={id}>
          <Link to={`/rules/${id}/${version}`}>{t('ruleSetOf', { id, version })}</Link>
        </div>
      ))}
    </div>
  );
}
