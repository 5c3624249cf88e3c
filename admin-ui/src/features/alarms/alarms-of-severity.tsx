import { Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { LinkBeside } from '../../parts/link-beside.tsx';
import { listAlarms, type Alarm } from '../../api/list-alarms.ts';
import { DateTime } from '../../parts/date-time.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { PagedFoot } from '../../parts/paged/paged-foot.tsx';
import { usePages } from '../../parts/paged/use-pages.ts';
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

const ASKED = { limit: 100, customers: true };

export function AlarmsOfSeverity({ filter, openId, onOpen }: AlarmsOfSeverityProps) {
  const { t } = useTranslation('alarms');
  const { status, severity, kind } = filter;
  const pages = usePages({
    queryKey: ['alarms', 'list', filter],
    load: (after, signal) => listAlarms({ ...ASKED, status, severity, alarm: kind, after }, signal),
  });
  const { toNext, before } = pages;
  return (
    <section ref={pages.top} className="alarms-part" aria-labelledby={`alarms-${severity}`}>
      <Loaded query={pages.query}>
        {({ items: alarms }) => {
          const count = `${before + alarms.length}${toNext ? '+' : ''}`;
          return (
            <>
              <Typography.Title level={2} className="alarms-heading" id={`alarms-${severity}`}>
                <SeverityMark severity={severity} /> {count}
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
              {toNext || before > 0 ? <PagedFoot pages={pages} /> : null}
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
  const { id, finding, subject, customer, raisedAt } = alarm;
  const process = useProcessName()(subject);
  const under = [customer, subject.businessKey === undefined ? undefined : process];
  return (
    <li className={open ? 'alarm-row row-open' : 'alarm-row'} onClick={() => onOpen(id)}>
      <LinkBeside className="row-title" to={`/alarms/${encodeURIComponent(id)}`}>
        {t(`kinds.${finding.alarm}`)} · {subject.businessKey ?? process ?? subject.id}
      </LinkBeside>
      <span className="alarm-when">
        <DateTime at={new Date(raisedAt).toISOString()} time />
      </span>
      <span className="row-under">
        {[...under, finding[language]].filter((one) => one !== undefined).join(' · ')}
      </span>
    </li>
  );
}
