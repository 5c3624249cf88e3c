import { useQuery } from '@tanstack/react-query';
import { Space } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { getInstance, type InstanceDetail } from '../../api/get-instance.ts';
import { Loaded } from '../../parts/loaded.tsx';
import { Page } from '../../parts/page.tsx';
import { useMoments } from '../../parts/timeline/use-moments.ts';
import { useElementNames } from '../../parts/use-element-names.ts';
import { useMay } from '../../parts/use-may.ts';
import { InstanceView } from '../operations/instance/instance-view.tsx';
import { DownloadEvidence } from './download-evidence.tsx';
import { ChainVerdict } from './chain-verdict.tsx';

/** An instance as of any of its commits, and whether its history is whole. */
export function AuditPage() {
  const { instanceId = '' } = useParams();
  const query = useQuery({
    queryKey: ['instance', instanceId],
    queryFn: ({ signal }) => getInstance(instanceId, signal),
  });
  return <Loaded query={query}>{(detail) => <Audited detail={detail} />}</Loaded>;
}

function Audited({ detail }: { readonly detail: InstanceDetail }) {
  const { t } = useTranslation('audit');
  const { instance, revision } = detail;
  const may = useMay();
  const nameOf = useElementNames([instance]);
  const moments = useMoments(instance.id, revision);
  const name = instance.businessKey ?? instance.id;
  return (
    <Page
      title={`${t('title')} · ${nameOf(instance)} · ${name}`}
      actions={
        <Space>
          <Link to={`/operations/${instance.id}`}>{t('toInstance')}</Link>
          {may('export', 'audit') ? <DownloadEvidence detail={detail} /> : null}
        </Space>
      }
    >
      <ChainVerdict instanceId={instance.id} revision={revision} />
      <Loaded query={moments}>{(found) => <InstanceView detail={detail} {...found} />}</Loaded>
    </Page>
  );
}
