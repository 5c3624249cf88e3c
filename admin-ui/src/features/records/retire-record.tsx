import { useQueryClient } from '@tanstack/react-query';
import { ConfigProvider } from 'antd';
import { useTranslation } from 'react-i18next';
import { restoreRecord } from '../../api/restore-record.ts';
import { retireRecord } from '../../api/retire-record.ts';
import type { WaybillRecord } from '../../api/search-records.ts';
import { Reasoned } from '../../parts/reasoned/reasoned.tsx';

/** Takes a record out of use, or into use again; with a reason that goes into history. */
export function RetireRecord({ record }: { readonly record: WaybillRecord }) {
  const { t } = useTranslation('records');
  const client = useQueryClient();
  const retired = record.status === 'retired';
  const again = (): void => {
    for (const key of ['record', 'records']) void client.invalidateQueries({ queryKey: [key] });
  };
  return (
    <ConfigProvider componentSize="middle">
      <Reasoned
        key={record.status}
        {...{ label: t(retired ? 'restore' : 'retire'), danger: !retired, reason: 'required' }}
        note={t(retired ? 'restoreWhat' : 'retireWhat')}
        onDo={({ reason = '' }) =>
          (retired ? restoreRecord : retireRecord)(record.id, { reason: reason.trim() })
        }
        onDone={again}
      />
    </ConfigProvider>
  );
}
