import { useQuery } from '@tanstack/react-query';
import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { Failed } from '../../parts/failed.tsx';
import { useMay } from '../../parts/use-may.ts';
import { askServer, checkEvidence } from './check-evidence.ts';
import { VerdictTold } from './verdict-told.tsx';
import './audit.css';

interface ChainVerdictProps {
  readonly instanceId: string;
  readonly revision: number;
}

/** Whether the history of an instance is as it was written; looked at as soon as it is opened. */
export function ChainVerdict({ instanceId, revision }: ChainVerdictProps) {
  const { t } = useTranslation('audit');
  const may = useMay();
  const check = may('export', 'audit') ? checkEvidence : askServer;
  const query = useQuery({
    queryKey: ['verdict', instanceId, revision],
    queryFn: () => check(instanceId),
    staleTime: Infinity,
  });
  const { data, error, isFetching, refetch } = query;
  if (error !== null) return <Failed error={error} onRetry={() => void refetch()} />;
  if (data === undefined)
    return <Alert type="info" showIcon title={t('checking')} className="verdict" />;
  return (
    <VerdictTold verdict={data} of="one" checking={isFetching} onAgain={() => void refetch()} />
  );
}
