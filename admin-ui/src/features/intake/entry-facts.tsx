import { PaperClipOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { getMessageScan } from '../../api/get-message-scan.ts';
import type { Message } from '../../api/list-messages.ts';
import { DateTime } from '../../parts/date-time.tsx';
import { Problem } from '../../parts/problem/problem.tsx';
import { saveFile } from '../../parts/save-file.ts';
import { usePersonNames } from '../../parts/person/use-person-names.ts';

interface EntryFactsProps {
  readonly messageId: string;
  readonly entry: NonNullable<Message['entry']>;
}

/** Who has taken the order from whom, and the paper it was taken from. */
export function EntryFacts({ messageId, entry }: EntryFactsProps) {
  const { t } = useTranslation('intake');
  const nameOf = usePersonNames();
  const { takenBy, takenAt, caller, scan } = entry;
  const save = useMutation({
    mutationFn: async (name: string) => saveFile(name, await getMessageScan(messageId)),
  });
  return (
    <section className="intake-entry">
      <p>
        {t('entered.by', { person: nameOf(takenBy) })} · <DateTime at={takenAt} time />
        {caller === null ? '' : ` · ${t('entered.caller', { caller })}`}
        {scan === null || scan.kept
          ? ''
          : ` · ${t('entered.elsewhere', { place: scan.reference })}`}
      </p>
      {scan?.kept === true ? (
        <Button
          icon={<PaperClipOutlined />}
          loading={save.isPending}
          onClick={() => save.mutate(scan.name)}
        >
          {t('entered.scan', { name: scan.name })}
        </Button>
      ) : null}
      {save.error === null ? null : (
        <Alert type="error" showIcon role="alert" title={<Problem of={save.error} />} />
      )}
    </section>
  );
}
