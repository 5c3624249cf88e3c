import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Input, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { rejectMessage } from '../../api/reject-message.ts';
import { releaseMessage } from '../../api/release-message.ts';
import { Problem } from '../../parts/problem/problem.tsx';

/** Lets go on what waits, or ends it; either with a reason that goes into history. */
export function DecideHeld({ messageId }: { readonly messageId: string }) {
  const { t } = useTranslation('intake');
  const client = useQueryClient();
  const [reason, setReason] = useState('');
  const decide = useMutation({
    mutationFn: (act: typeof releaseMessage) => act(messageId, { reason: reason.trim() }),
    onSuccess: () => {
      setReason('');
      return client.invalidateQueries({ queryKey: ['messages'] });
    },
  });
  const missing = reason.trim() === '';
  return (
    <div className="intake-decide">
      <Input.TextArea
        autoSize={{ minRows: 1, maxRows: 4 }}
        maxLength={1000}
        value={reason}
        aria-label={t('reason')}
        placeholder={t('reason')}
        onChange={({ target }) => setReason(target.value)}
      />
      <Space wrap>
        <Button
          type="primary"
          disabled={missing}
          loading={decide.isPending}
          onClick={() => decide.mutate(releaseMessage)}
        >
          {t('release')}
        </Button>
        <Button
          danger
          disabled={missing}
          loading={decide.isPending}
          onClick={() => decide.mutate(rejectMessage)}
        >
          {t('reject')}
        </Button>
      </Space>
      {decide.error === null ? null : (
        <Alert type="error" showIcon role="alert" title={<Problem of={decide.error} />} />
      )}
    </div>
  );
}
