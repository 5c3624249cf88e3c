import { useMutation } from '@tanstack/react-query';
import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Draft } from '../../../api/get-draft.ts';
import { saveDraft } from '../../../api/save-draft.ts';
import { Failed } from '../../../parts/failed.tsx';
import { Page } from '../../../parts/page.tsx';
import { contentWith } from '../../designer/draft-content.ts';
import { FileJson } from './file-json.tsx';

interface BrokenFileProps {
  readonly draft: Draft;
  readonly file: Draft['files'][number];
  readonly onMended: () => void;
}

/** What no table can show is mended as text, and stays as it is until then. */
export function BrokenFile({ draft, file, onMended }: BrokenFileProps) {
  const { t } = useTranslation('rules');
  const save = useMutation({
    mutationFn: (text: string) =>
      saveDraft(draft.id, { revision: draft.revision, ...contentWith(draft, file.name, text) }),
    onSuccess: onMended,
  });
  return (
    <Page title={draft.title}>
      <Alert type="warning" showIcon title={t('noTable')} style={{ marginBlockEnd: 8 }} />
      {save.error === null ? null : <Failed error={save.error} />}
      <FileJson
        text={file.content}
        onTake={(set) => save.mutate(`${JSON.stringify(set, undefined, 2)}\n`)}
      />
    </Page>
  );
}
