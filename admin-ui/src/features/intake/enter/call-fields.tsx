import { DatePicker, Input, Select } from 'antd';
import dayjs from 'dayjs';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { ENTRY_CHANNELS } from './entry-draft.ts';
import { Field } from './field.tsx';
import { ScanField, type ScanFieldProps } from './scan-field.tsx';
import type { EntryForm } from './use-entry.ts';

type CallFieldsProps = Pick<EntryForm, 'draft' | 'set'> & ScanFieldProps;

/** How the order came: by what, from whom, when, and on which paper. */
export function CallFields({ draft, set, scan, onScan }: CallFieldsProps) {
  const { t } = useTranslation('enter');
  const { channel, takenAt, caller, recording } = draft;
  // A picker that is given another object forgets what is being typed.
  const taken = useMemo(() => dayjs(takenAt), [takenAt]);
  const channels = ENTRY_CHANNELS.map((value) => ({
    value,
    label: t(`channel.${value}`, { ns: 'intake' }),
  }));
  return (
    <fieldset className="enter-fields">
      <legend>{t('call.title')}</legend>
      <Field field="channel" label={t('call.channel')}>
        <Select
          id="enter-channel"
          value={channel}
          options={channels}
          onChange={(to) => set({ channel: to })}
        />
      </Field>
      <Field field="takenAt" label={t('call.takenAt')}>
        <DatePicker
          id="enter-takenAt"
          showTime={{ format: 'HH:mm' }}
          format="YYYY-MM-DD HH:mm"
          allowClear={false}
          value={taken}
          onChange={(to) => to && set({ takenAt: to.format('YYYY-MM-DDTHH:mm') })}
        />
      </Field>
      <Field field="caller" label={t('call.caller')} className="enter-whole">
        <Input
          id="enter-caller"
          maxLength={200}
          placeholder={t('call.callerHint')}
          value={caller}
          onChange={({ target }) => set({ caller: target.value })}
        />
      </Field>
      {channel === 'ivr' ? (
        <Field field="scan" label={t('call.recording')}>
          <Input
            id="enter-scan"
            maxLength={200}
            value={recording}
            onChange={({ target }) => set({ recording: target.value })}
          />
        </Field>
      ) : (
        <ScanField {...{ scan, onScan }} />
      )}
    </fieldset>
  );
}
