import { DatePicker, Form } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useTranslation } from 'react-i18next';
import { Reasoned } from '../../parts/reasoned/reasoned.tsx';
import { readShanghaiTime } from './shanghai-time.ts';

interface ScheduleReleaseProps {
  /** Epoch milliseconds. */
  readonly onDo: (at: number) => Promise<unknown>;
  readonly onDone: () => Promise<void>;
}

/** What is picked is read as the time of day in Shanghai, wherever the browser is. */
export function ScheduleRelease({ onDo, onDone }: ScheduleReleaseProps) {
  const { t } = useTranslation('drafts');
  const future = (_: unknown, day: Dayjs | null | undefined): Promise<void> =>
    day && timeOf(day) <= Date.now() ? Promise.reject(new Error(t('dayPast'))) : Promise.resolve();
  return (
    <Reasoned<{ day: Dayjs }>
      label={t('schedule')}
      note={t('scheduleNote')}
      reason="none"
      onDo={({ day }) => onDo(timeOf(day))}
      onDone={() => void onDone()}
    >
      <Form.Item
        name="day"
        label={t('day')}
        rules={[{ required: true, message: t('dayMissing') }, { validator: future }]}
      >
        <DatePicker
          showTime={{ format: 'HH:mm', defaultOpenValue: dayjs('00:00', 'HH:mm') }}
          format={FORMAT}
          minDate={dayjs().startOf('day')}
          maxDate={dayjs().add(1, 'year')}
        />
      </Form.Item>
    </Reasoned>
  );
}

const FORMAT = 'YYYY-MM-DD HH:mm';

const timeOf = (day: Dayjs): number => readShanghaiTime(day.format(FORMAT));
