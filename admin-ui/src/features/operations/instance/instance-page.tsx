import { useQuery } from '@tanstack/react-query';
import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { getInstance, type InstanceDetail } from '../../../api/get-instance.ts';
import { DateTime } from '../../../parts/date-time.tsx';
import { Loaded } from '../../../parts/loaded.tsx';
import { Page } from '../../../parts/page.tsx';
import { Prediction } from '../../../parts/prediction/prediction.tsx';
import { useMoments } from '../../../parts/timeline/use-moments.ts';
import { useElementNames } from '../../../parts/use-element-names.ts';
import { InstanceStatus } from '../instance-status.tsx';
import { InstanceActions } from './instance-actions.tsx';
import { InstanceView } from './instance-view.tsx';
import '../operations.css';
import { Problem } from '../../../parts/problem/problem.tsx';

/** One instance: where it is, what it holds, and what can be done about it. */
export function InstancePage() {
  const { instanceId = '' } = useParams();
  const query = useQuery({
    queryKey: ['instance', instanceId],
    queryFn: ({ signal }) => getInstance(instanceId, signal),
    refetchInterval: 5_000,
  });
  return <Loaded query={query}>{(detail) => <Detail detail={detail} />}</Loaded>;
}

function Detail({ detail }: { readonly detail: InstanceDetail }) {
  const { instance, revision } = detail;
  const nameOf = useElementNames([instance]);
  const moments = useMoments(instance.id, revision);
  const title = [nameOf(instance), instance.businessKey].filter(Boolean).join(' · ');
  return (
    <Page title={title} actions={<InstanceActions detail={detail} />}>
      <Line detail={detail} />
      <Prediction instance={instance} />
      <Loaded query={moments}>{(found) => <InstanceView detail={detail} {...found} />}</Loaded>
    </Page>
  );
}

function Line({ detail }: { readonly detail: InstanceDetail }) {
  const { instance, incidents } = detail;
  const { t } = useTranslation('operations');
  const { processId, version, startedAt, endedAt, parentId } = instance;
  return (
    <>
      <p className="instance-line">
        <InstanceStatus instance={instance} />
        <Link to={`/processes/${processId}/${version}`}>{t('versionOf', { version })}</Link>
        {' · '}
        <DateTime at={new Date(startedAt).toISOString()} time />
        {endedAt === undefined ? null : ' → '}
        {endedAt === undefined ? null : <DateTime at={new Date(endedAt).toISOString()} time />}
        {parentId === undefined ? null : ' · '}
        {parentId === undefined ? null : (
          <Link to={`/operations/${parentId}`}>{t('toParent')}</Link>
        )}
        <Restarts detail={detail} />
      </p>
      {detail.suspendedBy === undefined ? null : (
        <Alert
          type="warning"
          showIcon
          style={{ marginBlockEnd: 8 }}
          title={t(detail.suspendedBy.includes('operator') ? 'isSuspended' : 'restsWithParent')}
        />
      )}
      {incidents.map(({ id, failure }) => (
        <Alert
          key={id}
          type="error"
          showIcon
          style={{ marginBlockEnd: 8 }}
          title={<Problem of={failure} />}
        />
      ))}
    </>
  );
}

/** What this instance does again, and what does it again. */
function Restarts({ detail: { restartedFrom, restartedAs } }: { readonly detail: InstanceDetail }) {
  const { t } = useTranslation('operations');
  return (
    <>
      {restartedFrom === undefined ? null : (
        <>
          {' · '}
          <Link to={`/operations/${restartedFrom.instanceId}`}>{t('restartedFrom')}</Link>
        </>
      )}
      {restartedAs.map((id) => (
        <span key={id}>
          {' · '}
          <Link to={`/operations/${id}`}>{t('restartedAs', { id })}</Link>
        </span>
      ))}
    </>
  );
}
