import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { Page } from '../../parts/page.tsx';
import { readFilter, SEVERITIES } from './alarm-filter.ts';
import { AlarmFilters } from './alarm-filters.tsx';
import { AlarmsOfSeverity } from './alarms-of-severity.tsx';
import { LookNow } from './look-now.tsx';

interface AlarmListProps {
  readonly openId: string | undefined;
  readonly onOpen: (alarmId: string) => void;
}

/** What is critical stands above what is a warning. */
export function AlarmList({ openId, onOpen }: AlarmListProps) {
  const { t } = useTranslation('alarms');
  const [address] = useSearchParams();
  const filter = readFilter(address);
  const severities = SEVERITIES.filter((one) => (filter.severity ?? one) === one);
  return (
    <Page title={t('title')} actions={<LookNow />}>
      <AlarmFilters filter={filter} />
      {severities.map((severity) => (
        <AlarmsOfSeverity key={severity} filter={{ ...filter, severity }} {...{ openId, onOpen }} />
      ))}
    </Page>
  );
}
