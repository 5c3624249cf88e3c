import { Segmented, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../parts/use-language.ts';
import '../administration.css';
import { MonthTable } from './month-table.tsx';
import type { CalendarFile, Span } from './read-calendar.ts';

const MONTHS = Array.from({ length: 12 }, (_, at) => at + 1);

/** A calendar, one year at a time: twelve months, and its holidays by name. */
export function CalendarYears({ calendar }: { readonly calendar: CalendarFile }) {
  const { t } = useTranslation('calendars');
  const language = useLanguage();
  const first = Number(calendar.from.slice(0, 4));
  const last = Number(calendar.until.slice(0, 4));
  const years = Array.from({ length: last - first + 1 }, (_, at) => first + at);
  const [chosen, choose] = useState(Math.min(last, Math.max(first, new Date().getFullYear())));
  const ofYear = (spans: readonly Span[]): readonly Span[] =>
    spans.filter(({ from, to = from }) => from <= `${chosen}-12-31` && to >= `${chosen}-01-01`);
  const told = ({ from, to = from, name }: Span): string =>
    `${from === to ? from : `${from} – ${to}`} ${name?.[language] ?? ''}`;
  const lists = [
    ['holidays', ofYear(calendar.holidays)],
    ['extraDays', ofYear(calendar.workingDays ?? [])],
  ] as const;
  return (
    <>
      <Segmented
        aria-label={t('year')}
        value={chosen}
        onChange={choose}
        options={years.map((value) => ({ value, label: String(value) }))}
      />
      <div className="administration-year">
        {MONTHS.map((month) => (
          <MonthTable key={month} {...{ calendar, year: chosen, month }} />
        ))}
      </div>
      {lists.map(([key, spans]) => (
        <section key={key}>
          <Typography.Title level={3} className="administration-heading">
            {t(key)}
          </Typography.Title>
          {spans.length === 0 ? <p>{t('noneInYear')}</p> : null}
          <ul className="administration-rights">
            {spans.map((span) => (
              <li key={span.from}>{told(span)}</li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
