import { DatePicker } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { InstanceSearch } from './instance-search.ts';
import { useSetSearch } from './use-set-search.ts';

interface DaysBetweenProps {
  readonly asked: InstanceSearch;
  readonly when: 'started' | 'ended';
}

/** Days within which instances have started, or ended; the last day is meant whole. */
export function DaysBetween({ asked, when }: DaysBetweenProps) {
  const { t } = useTranslation('operations');
  const set = useSetSearch();
  const from = asked[`${when}From`];
  const before = asked[`${when}Before`];
  const days = useMemo<DayRange>(
    () => [dayOf(from), dayOf(before)?.subtract(1, 'day') ?? null],
    [from, before],
  );
  return (
    <DatePicker.RangePicker
      allowEmpty={[true, true]}
      placeholder={[t(`${when}From`), t('until')]}
      aria-label={t(`${when}Between`)}
      value={days}
      onChange={(chosen) =>
        set({
          [`${when}From`]: chosen?.[0]?.startOf('day').valueOf().toString(),
          [`${when}Before`]: chosen?.[1]?.startOf('day').add(1, 'day').valueOf().toString(),
        })
      }
    />
  );
}

type DayRange = [Dayjs | null, Dayjs | null];

const dayOf = (time: number | undefined) => (time === undefined ? null : dayjs(time));
