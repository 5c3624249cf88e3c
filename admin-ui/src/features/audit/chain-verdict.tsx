import { useQuery } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Failed } from '../../parts/failed.tsx';
import { useMay } from '../../parts/use-may.ts';
import { askServer, checkEvidence, type Verdict } from './check-evidence.ts';
import { Problem } from '../../parts/problem/problem.tsx';

interface ChainVerdictProps {
  readonly instanceId: string;
  readonly revision: number;
}

/** Whether the history is as it was written, in one sentence. */
export function ChainVerdict({ instanceId, revision }: ChainVerdictProps) {
  const { t } = useTranslation('audit');
  const may = useMay();
  const check = may('export', 'audit') ? checkEvidence : askServer;
  const query = useQuery({
    queryKey: ['verdict', instanceId, revision],
    queryFn: () => check(instanceId),
    staleTime: Infinity,
  });
  if (query.error !== null)
    return <Failed error={query.error} onRetry={() => void query.refetch()} />;
  if (query.data === undefined)
    return <Alert type="info" showIcon title={t('checking')} style={{ marginBlockEnd: 12 }} />;
  return <Told verdict={query.data} onAgain={() => void query.refetch()} />;
}

function Told({ verdict, onAgain }: { readonly verdict: Verdict; readonly onAgain: () => void }) {
  const { t } = useTranslation('audit');
  const { by, batches, erased, problems } = verdict;
  const whole = problems.length === 0;
  const where = t(by === 'browser' ? 'inBrowser' : 'onServer');
  const gone = erased === 0 ? '' : t('erased', { count: erased });
  return (
    <Alert
      type={whole ? 'success' : 'error'}
      showIcon
      style={{ marginBlockEnd: 12 }}
      title={
        whole
          ? t('whole', { batches, where, gone })
          : t('broken', { count: problems.length, where })
      }
      description={
        whole ? undefined : (
          <ul>
            {problems.slice(0, 20).map(({ code, message }) => (
              <li key={message}>
                <Problem of={{ code, message }} />
              </li>
            ))}
          </ul>
        )
      }
      action={
        <Button size="small" onClick={onAgain}>
          {t('again')}
        </Button>
      }
    />
  );
}
