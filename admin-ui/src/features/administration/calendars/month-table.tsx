import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../parts/use-language.ts';
import { datesOf, dayOf, weekdayOf, type CalendarFile } from './read-calendar.ts';

interface MonthTableProps {
  readonly calendar: CalendarFile;
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
}

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;

/** One month by weeks from Monday; what a day is stands in its class and in words at it. */
export function MonthTable({ calendar, year, month }: MonthTableProps) {
  const { t } = useTranslation('calendars');
  const language = useLanguage();
  const locale = language === 'zh' ? 'zh-CN' : 'en';
  const title = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' });
  const cell = (date: string | undefined, at: number) => {
    if (date === undefined) return <td key={at} />;
    const { kind, name } = dayOf(calendar, date);
    const words =
      name === undefined ? t(`kind.${kind}`) : `${t(`kind.${kind}`)}: ${name[language]}`;
    return (
      <td key={at} className={kind} title={words}>
        {Number(date.slice(-2))}
        {kind === 'holiday' || kind === 'extra' ? <sup>{t(`sign.${kind}`)}</sup> : null}
      </td>
    );
  };
  return (
    <div className="administration-month">
      <table>
        <caption>{title.format(Date.UTC(year, month - 1, 1))}</caption>
        <thead>
          <tr>
            {WEEKDAYS.map((day) => (
              <th key={day} scope="col">
                {t(`weekday.${day}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(year, month).map((week, at) => (
            <tr key={at}>{week.map(cell)}</tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Rows of seven; undefined for days of other months. */
function weeksOf(year: number, month: number): readonly (readonly (string | undefined)[])[] {
  const dates = datesOf(year, month);
  const before = weekdayOf(dates[0] ?? '') - 1;
  const all = [...Array.from({ length: before }, () => undefined), ...dates];
  const rows = Math.ceil(all.length / 7);
  return Array.from({ length: rows }, (_, row) => WEEKDAYS.map((_day, at) => all[row * 7 + at]));
}
