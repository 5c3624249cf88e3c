import { useQuery } from '@tanstack/react-query';
import { Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { runReport } from '../../api/run-report.ts';
import { useLanguage } from '../../parts/use-language.ts';
import { Measure } from '../reports/measure.tsx';
import { reportsQuery } from '../reports/reports-query.ts';
import { rowKey } from '../reports/row-key.ts';

const REPORT = 'receivables-by-age';
const MINUTES = 5 * 60_000;

/** What customers owe, by days overdue; for those who may read the report of it. */
export function Receivables() {
  const { t } = useTranslation('home');
  const language = useLanguage();
  const { data: reports } = useQuery(reportsQuery);
  const { data: report } = useQuery({
    queryKey: ['report', REPORT, undefined],
    queryFn: ({ signal }) => runReport(REPORT, {}, signal),
    enabled: reports?.items.some(({ id }) => id === REPORT) ?? false,
    staleTime: MINUTES,
  });
  if (report === undefined) return null;
  const { rows, answer } = report;
  const address = `/reports/${REPORT}`;
  const addressOf = (row: (typeof rows)[number]): string =>
    `${address}?row=${encodeURIComponent(rowKey(report, row))}`;
  return (
    <section className="home-part">
      <Typography.Title level={2} className="home-heading">
        {t('receivables')}
      </Typography.Title>
      <p className="home-answer">
        <Link to={address}>{answer[language]}</Link>
      </p>
      <div className="figures figures-money">
        {rows.map((row, at) => (
          <Link key={at} to={addressOf(row)} className="figure figure-money">
            <span>{row.groups['age']?.label[language]}</span>
            <Measure value={row.measures['open'] ?? null} kind="money" />
          </Link>
        ))}
      </div>
    </section>
  );
}
