import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { listAlarms, type Alarm } from '../../api/list-alarms.ts';
import { DateTime } from '../../parts/date-time.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { useLanguage } from '../../parts/use-language.ts';
import type { AlarmFilter } from './alarm-filter.ts';
import { SeverityMark } from './severity-mark.tsx';
import { useProcessName } from '../../parts/use-process-name.ts';
import '../../parts/virtual-rows.css';

interface AlarmsOfSeverityProps {
  readonly filter: AlarmFilter & { readonly severity: Alarm['finding']['severity'] };
  readonly openId: string | undefined;
  readonly onOpen: (alarmId: string) => void;
}

const PAGE = 100;

export function AlarmsOfSeverity({ filter, openId, onOpen }: AlarmsOfSeverityProps) {
  const { t } = useTranslation('alarms');
  const { status, severity, kind } = filter;
  const query = useInfiniteQuery({
    queryKey: ['alarms', 'list', filter],
    queryFn: ({ pageParam, signal }) =>
      listAlarms({ status, severity, alarm: kind, limit: PAGE, after: pageParam }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next,
  });
  return (
    <section className="alarms-part" aria-labelledby={`alarms-${severity}`}>
      <Loaded query={query}>
        {({ pages }) => {
          const alarms = pages.flatMap(({ items }) => items);
          const count = `${alarms.length}${query.hasNextPage ? '+' : ''}`;
          return (
            <>
              <Typography.Title level={2} className="alarms-heading" id={`alarms-${severity}`}>
                {t(`severities.${severity}`)} · {count}
              </Typography.Title>
              {alarms.length === 0 ? (
                <p className="alarms-none">{t(`none.${status}`)}</p>
              ) : (
                <ul className="alarms-rows">
                  {alarms.map((alarm) => (
                    <AlarmRow
                      key={alarm.id}
                      alarm={alarm}
                      open={alarm.id === openId}
                      {...{ onOpen }}
                    />
                  ))}
                </ul>
              )}
              {query.hasNextPage ? (
                <Button onClick={() => void query.fetchNextPage()}>{t('more')}</Button>
              ) : null}
            </>
          );
        }}
      </Loaded>
    </section>
  );
}

interface AlarmRowProps {
  readonly alarm: Alarm;
  readonly open: boolean;
  readonly onOpen: (alarmId: string) => void;
}

function AlarmRow({ alarm, open, onOpen }: AlarmRowProps) {
  const { t } = useTranslation('alarms');
  const language = useLanguage();
  const { search } = useLocation();
  const { id, finding, subject, raisedAt } = alarm;
  const process = useProcessName()(subject);
  return (
    <li className={open ? 'alarm-row row-open' : 'alarm-row'} onClick={() => onOpen(id)}>
      <SeverityMark severity={finding.severity} />
      <span className="row-main">
        <Link className="row-title" to={{ pathname: `/alarms/${encodeURIComponent(id)}`, search }}>
          {t(`kinds.${finding.alarm}`)} · {subject.businessKey ?? process ?? subject.id}
        </Link>
        <span className="row-under">
          {subject.businessKey === undefined || process === undefined ? '' : `${process} · `}
          {finding[language]}
        </span>
      </span>
      <span className="alarm-when">
        <DateTime at={new Date(raisedAt).toISOString()} time />
      </span>
    </li>
  );
}
