import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { restoreRecord } from '../../api/restore-record.ts';
import { retireRecord } from '../../api/retire-record.ts';
import type { WaybillRecord } from '../../api/search-records.ts';
import { Problem } from '../../parts/problem/problem.tsx';

/** Takes a record out of use, or into use again; with a reason that goes into history. */
export function RetireRecord({ record }: { readonly record: WaybillRecord }) {
  const { t } = useTranslation('records');
  const { message } = App.useApp();
  const client = useQueryClient();
  const [asking, ask] = useState(false);
  const [reason, setReason] = useState('');
  const retired = record.status === 'retired';
  const change = useMutation({
    mutationFn: () =>
      (retired ? restoreRecord : retireRecord)(record.id, { reason: reason.trim() }),
    onError: (error) => void message.error(<Problem of={error} />, 8),
    onSuccess: () => {
      ask(false);
      setReason('');
      return Promise.all(
        ['record', 'records'].map((key) => client.invalidateQueries({ queryKey: [key] })),
      );
    },
  });
  const verb = t(retired ? 'restore' : 'retire');
  return (
    <>
      <Button danger={!retired} onClick={() => ask(true)}>
        {verb}
      </Button>
      <Modal
        open={asking}
        title={verb}
        okText={verb}
        okButtonProps={{
          danger: !retired,
          disabled: reason.trim() === '',
          loading: change.isPending,
        }}
        onCancel={() => ask(false)}
        onOk={() => change.mutate()}
      >
        <p>{t(retired ? 'restoreWhat' : 'retireWhat')}</p>
        <Input.TextArea
          autoSize={{ minRows: 2 }}
          maxLength={1000}
          aria-label={t('reason', { ns: 'parts' })}
          placeholder={t('reasonMissing', { ns: 'parts' })}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
        />
      </Modal>
    </>
  );
}
