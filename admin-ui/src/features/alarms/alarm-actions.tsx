import { useQueryClient } from '@tanstack/react-query';
import { DatePicker, Form, Space } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useTranslation } from 'react-i18next';
import { acknowledgeAlarm } from '../../api/acknowledge-alarm.ts';
import { escalateAlarm } from '../../api/escalate-alarm.ts';
import type { Alarm } from '../../api/list-alarms.ts';
import { silenceAlarm } from '../../api/silence-alarm.ts';
import { PersonSelect } from '../../parts/person-select.tsx';
import { Reasoned } from '../../parts/reasoned/reasoned.tsx';
import { useMay } from '../../parts/use-may.ts';

/** Days that the server allows an alarm to be silent, and that are proposed. */
const LONGEST = 90;
const USUAL = 7;

/** What this person can do about it; each with a reason that goes into history. */
export function AlarmActions({ alarm: { id, status } }: { readonly alarm: Alarm }) {
  const { t } = useTranslation('alarms');
  const may = useMay();
  const client = useQueryClient();
  const again = (): void => void client.invalidateQueries({ queryKey: ['alarms'] });
  const required = [{ required: true, message: t('missing') }];
  return (
    <Space wrap>
      {status === 'open' && may('update', 'alarm') ? (
        <Reasoned
          label={t('acknowledge')}
          note={t('acknowledgeNote')}
          type="primary"
          reason="required"
          onDo={({ reason = '' }) => acknowledgeAlarm(id, { reason })}
          onDone={again}
        />
      ) : null}
      {may('decide', 'alarm') ? (
        <>
          <Reasoned<{ to: string }>
            label={t('escalate')}
            note={t('escalateNote')}
            reason="required"
            onDo={({ to, reason = '' }) => escalateAlarm(id, { to, reason })}
            onDone={again}
          >
            <Form.Item name="to" label={t('person')} rules={required}>
              <PersonSelect />
            </Form.Item>
          </Reasoned>
          <Reasoned<{ until: Dayjs }>
            label={t('silence')}
            note={t('silenceNote')}
            reason="required"
            initial={{ until: dayjs().add(USUAL, 'day') }}
            onDo={({ until, reason = '' }) => silenceAlarm(id, { until: until.valueOf(), reason })}
            onDone={again}
          >
            <Form.Item name="until" label={t('silentUntil')} rules={required}>
              <DatePicker
                showTime={{ format: 'HH:mm' }}
                format="YYYY-MM-DD HH:mm"
                allowClear={false}
                minDate={dayjs()}
                maxDate={dayjs().add(LONGEST, 'day')}
              />
            </Form.Item>
          </Reasoned>
        </>
      ) : null}
    </Space>
  );
}
