import { DownloadOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { exportHistory } from '../../api/export-history.ts';
import { saveFile } from '../../parts/save-file.ts';
import { Problem } from '../../parts/problem/problem.tsx';

/** The evidence as a file that `waybill audit verify` checks offline. */
export function DownloadEvidence({ instanceId }: { readonly instanceId: string }) {
  const { t } = useTranslation('audit');
  const { message } = App.useApp();
  const download = useMutation({
    mutationFn: () => exportHistory(instanceId),
    onSuccess: (text) => saveFile(`${instanceId}.ndjson`, text),
    onError: (error) => void message.error(<Problem of={error} />, 8),
  });
  return (
    <Button
      icon={<DownloadOutlined />}
      loading={download.isPending}
      onClick={() => download.mutate()}
    >
      {t('export')}
    </Button>
  );
}
