import { DownloadOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { exportHistory } from '../../api/export-history.ts';
import type { InstanceDetail } from '../../api/get-instance.ts';
import { saveFile } from '../../parts/save-file.ts';
import { Problem } from '../../parts/problem/problem.tsx';
import { checkEvidence } from './check-evidence.ts';
import { makePack } from './pack/make-pack.ts';
import { readEvidence } from './pack/read-evidence.ts';
import { usePackPage } from './pack/use-pack-page.ts';

/** The evidence as a pack: to be read by people, and checked by `waybill audit verify` offline. */
export function DownloadEvidence({ detail }: { readonly detail: InstanceDetail }) {
  const { t } = useTranslation('audit');
  const { message } = App.useApp();
  const pageOf = usePackPage(detail);
  const { id, businessKey = id } = detail.instance;
  const download = useMutation({
    mutationFn: async () => {
      const text = await exportHistory(id);
      const [evidence, verdict] = [readEvidence(text), await checkEvidence(id, text)];
      return makePack({ text, evidence, page: pageOf({ text, evidence, verdict }) });
    },
    onSuccess: (pack) => saveFile(`${businessKey.replaceAll(UNFIT, '_')}-evidence.zip`, pack),
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

/** Signs that names of files may not have on every system. */
const UNFIT = /[\\/:*?"<>|\p{Cc}]/gu;
