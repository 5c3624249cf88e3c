import { useQuery } from '@tanstack/react-query';
import { Alert, ConfigProvider, Typography } from 'antd';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import { getAlarm } from '../../api/get-alarm.ts';
import type { Alarm } from '../../api/list-alarms.ts';
import { DateTime } from '../../parts/date-time.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { Prediction } from '../../parts/prediction/prediction.tsx';
import { useLanguage } from '../../parts/use-language.ts';
import { AlarmActions } from './alarm-actions.tsx';
import { AlarmRule } from './alarm-rule.tsx';
import { SeverityMark } from './severity-mark.tsx';
import { useProcessName } from '../../parts/use-process-name.ts';
import { SubjectLinks } from './subject-links.tsx';
import { TaskDue } from './task-due.tsx';
import { Original } from '../../parts/problem/original.tsx';
import { usePersonNames } from '../../parts/person/use-person-names.ts';
import { PersonName } from '../../parts/person/person-name.tsx';

/** One alarm: what it is about, why it was raised, what was done about it. */
export function AlarmView({ alarmId }: { readonly alarmId: string }) {
  const query = useQuery({
    queryKey: ['alarms', 'one', alarmId],
    queryFn: ({ signal }) => getAlarm(alarmId, signal),
  });
  return <Loaded query={query}>{(alarm) => <Opened alarm={alarm} />}</Loaded>;
}

function Opened({ alarm }: { readonly alarm: Alarm }) {
  const { t } = useTranslation('alarms');
  const language = useLanguage();
  const { finding, subject, status, raisedAt, clearedAt, telling } = alarm;
  const process = useProcessName()(subject);
  return (
    <article className="alarm">
      <header>
        <Typography.Title level={2} className="alarm-title">
          {t(`kinds.${finding.alarm}`)} · {subject.businessKey ?? process ?? subject.id}
        </Typography.Title>
        <p className="alarm-under">
          <SeverityMark severity={finding.severity} />
          <span>{t(`status.${status}`)}</span>
          {process === undefined ? null : <span>{process}</span>}
          <span>
            {t('since')} <DateTime at={new Date(raisedAt).toISOString()} time />
          </span>
          {clearedAt === undefined ? null : (
            <span>
              {t('until')} <DateTime at={new Date(clearedAt).toISOString()} time />
            </span>
          )}
        </p>
      </header>
      <p className="alarm-sentence">{finding[language]}</p>
      {subject.kind === 'task' && status !== 'cleared' ? <TaskDue taskId={subject.id} /> : null}
      <SubjectLinks subject={subject} />
      {status === 'cleared' ? null : (
        <ConfigProvider componentSize="middle">
          <AlarmActions alarm={alarm} />
        </ConfigProvider>
      )}
      <Deeds alarm={alarm} />
      {telling.failure === undefined ? null : (
        <Alert
          type="warning"
          showIcon
          title={t('notTold')}
          description={<Original sentence={telling.failure} />}
        />
      )}
      <AlarmRule finding={finding} />
      {subject.kind === 'instance' && status !== 'cleared' ? (
        <Prediction instance={{ id: subject.id, status: 'active' }} />
      ) : null}
    </article>
  );
}

/** Who has done what about it, and the reason given. */
function Deeds({ alarm: { acknowledged, escalated, silenced } }: { readonly alarm: Alarm }) {
  const { t } = useTranslation('alarms');
  const nameOf = usePersonNames();
  const until = silenced && dayjs(silenced.until).format('YYYY-MM-DD HH:mm');
  const deeds = [
    ...(acknowledged ? [{ ...acknowledged, what: t('status.acknowledged') }] : []),
    ...(escalated
      ? [{ ...escalated, what: t('escalatedTo', { person: nameOf(escalated.to) }) }]
      : []),
    ...(silenced ? [{ ...silenced, what: t('silencedUntil', { until }) }] : []),
  ];
  if (deeds.length === 0) return null;
  return (
    <ul className="alarm-deeds">
      {deeds.map(({ what, person, time, reason }) => (
        <li key={what}>
          <b>{what}</b> · <PersonName account={person} /> ·{' '}
          <DateTime at={new Date(time).toISOString()} time />
          <br />
          {reason}
        </li>
      ))}
    </ul>
  );
}
