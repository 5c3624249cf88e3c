import { useQuery } from '@tanstack/react-query';
import { Alert, Select, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { inLanguage } from '../../../parts/in-language.ts';
import { listRuleResources } from '../../../api/list-rule-resources.ts';
import { Loaded } from '../../../parts/loaded.tsx';
import { Nothing } from '../../../parts/nothing.tsx';
import { useLanguage } from '../../../parts/use-language.ts';
import { useMay } from '../../../parts/use-may.ts';
import { CalendarYears } from './calendar-years.tsx';
import { EditCalendar } from './edit-calendar.tsx';
import { daysLeft, readCalendar, type CalendarFile } from './read-calendar.ts';

/** Days before its last one from which a calendar is named as ending. */
const SOON = 120;

/** Working days by which rules and deadlines count: which are there, and which end soon. */
export function CalendarList() {
  const { t } = useTranslation('calendars');
  const query = useQuery({ queryKey: ['rule-resources'], queryFn: () => listRuleResources() });
  return (
    <Loaded query={query}>
      {({ items }) => {
        const calendars = items
          .filter(({ kind }) => kind === 'calendar')
          .map(({ id, json }) => ({ ...readCalendar(json), id }));
        return (
          <>
            <p className="administration-note">{t('note')}</p>
            {calendars.length === 0 ? (
              <Nothing text={t('none')} />
            ) : (
              <Calendars calendars={calendars} />
            )}
          </>
        );
      }}
    </Loaded>
  );
}

function Calendars({ calendars }: { readonly calendars: readonly CalendarFile[] }) {
  const { t } = useTranslation('calendars');
  const language = useLanguage();
  const may = useMay();
  const [chosen, choose] = useState(calendars[0]?.id ?? '');
  const calendar = calendars.find(({ id }) => id === chosen);
  const today = new Date().toISOString().slice(0, 10);
  const ending = calendars.filter((one) => daysLeft(one, today) < SOON);
  return (
    <Space orientation="vertical" style={{ width: '100%' }}>
      {ending.length === 0 ? null : (
        <Alert
          type="warning"
          showIcon
          role="status"
          title={t('endsSoon', { count: ending.length })}
          description={ending
            .map((one) => t('endsOn', { title: one.title[language], until: one.until }))
            .join(t('join'))}
        />
      )}
      <Space wrap>
        <Select
          aria-label={t('calendar')}
          style={{ minWidth: 240 }}
          value={chosen}
          onChange={choose}
          options={calendars.map(({ id, title }) => ({ value: id, label: title[language] }))}
        />
        {calendar && may('create', 'draft') && may('deploy', 'rule-set') ? (
          <EditCalendar key={calendar.id} calendar={calendar} />
        ) : null}
      </Space>
      {calendar === undefined ? null : (
        <>
          <p>
            {t('facts', { version: calendar.version, from: calendar.from, until: calendar.until })}
          </p>
          {calendar.source === undefined ? null : (
            <p className="administration-note">{inLanguage(calendar.source, language)}</p>
          )}
          <CalendarYears key={calendar.id} calendar={calendar} />
        </>
      )}
    </Space>
  );
}
