import { useQuery } from '@tanstack/react-query';
import { Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ReportHead } from '../../api/list-reports.ts';
import { Loaded } from '../../parts/loaded.tsx';
import { Nothing } from '../../parts/nothing.tsx';
import { Page } from '../../parts/page.tsx';
import { useLanguage } from '../../parts/use-language.ts';
import { reportsQuery } from './reports-query.ts';
import './reports.css';

/** What the person may ask, by the time that the answer is about. */
export function ReportsPage() {
  const { t } = useTranslation('reports');
  const query = useQuery(reportsQuery);
  return (
    <Page title={t('title')}>
      <Loaded query={query}>{({ items }) => <Groups reports={items} />}</Loaded>
    </Page>
  );
}

const TIMES = ['now', 'month', 'quarter', 'year', 'all'] as const;

function Groups({ reports }: { readonly reports: readonly ReportHead[] }) {
  const { t } = useTranslation('reports');
  if (reports.length === 0) return <Nothing text={t('none')} />;
  const of = (time: (typeof TIMES)[number]) =>
    reports.filter(({ period = 'now' }) => period === time);
  return TIMES.filter((time) => of(time).length > 0).map((time) => (
    <section key={time} className="reports-group" aria-labelledby={`reports-${time}`}>
      <Typography.Title level={2} className="reports-heading" id={`reports-${time}`}>
        {t(`times.${time}`)}
      </Typography.Title>
      <ul className="reports-list">
        {of(time).map((report) => (
          <ReportLine key={report.id} report={report} />
        ))}
      </ul>
    </section>
  ));
}

function ReportLine({ report: { id, title, question } }: { readonly report: ReportHead }) {
  const language = useLanguage();
  return (
    <li>
      <Link to={`/reports/${encodeURIComponent(id)}`}>{title[language]}</Link>
      <span>{question[language]}</span>
    </li>
  );
}
