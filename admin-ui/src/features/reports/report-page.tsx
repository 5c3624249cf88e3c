import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import { runReport, type ReportResult } from '../../api/run-report.ts';
import { Chart } from '../../parts/chart/chart.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { Page } from '../../parts/page.tsx';
import { useLanguage } from '../../parts/use-language.ts';
import { chartsOf } from './charts-of.ts';
import { CountedSubjects } from './counted-subjects.tsx';
import { DownloadReport } from './download-report.tsx';
import { PeriodPicker } from './period-picker.tsx';
import { ReportTable } from './report-table.tsx';
import { reportsQuery } from './reports-query.ts';
import { rowKey, rowName } from './row-key.ts';
import './reports.css';

/** One report: the sentence that answers, the chart, the figures. The address names period and row. */
export function ReportPage() {
  const { reportId = '' } = useParams();
  const { t } = useTranslation('reports');
  const language = useLanguage();
  const [search, setSearch] = useSearchParams();
  const period = search.get('period') ?? undefined;
  const { data: heads } = useQuery(reportsQuery);
  const head = heads?.items.find(({ id }) => id === reportId);
  const query = useQuery({
    queryKey: ['report', reportId, period],
    queryFn: ({ signal }) => runReport(reportId, { period }, signal),
    staleTime: 30_000,
  });
  // The list has it before the report is counted.
  const { title, question } = head ?? query.data ?? {};
  const shown = period ?? query.data?.period?.id;
  return (
    <Page
      title={title?.[language] ?? t('title')}
      {...(!query.isError && {
        actions: <DownloadReport {...{ reportId, period }} disabled={query.data === undefined} />,
      })}
    >
      <p className="report-question">
        {question === undefined ? null : <span>{question[language]}</span>}
        <Link to="/reports">{t('others')}</Link>
      </p>
      {head?.period === undefined ? null : (
        <PeriodPicker
          unit={head.period}
          period={shown}
          onChange={(next) => setSearch({ period: next })}
        />
      )}
      <Loaded query={query}>{(result) => <Answered result={result} />}</Loaded>
    </Page>
  );
}

function Answered({ result }: { readonly result: ReportResult }) {
  const { t } = useTranslation('reports');
  const language = useLanguage();
  const [search, setSearch] = useSearchParams();
  const row = search.get('row');
  const picked = result.rows.findIndex((one) => rowKey(result, one) === row);
  const opened = result.rows[picked];
  const pick = (at: number | undefined): void => {
    const one = at === undefined ? undefined : result.rows[at];
    if (!one) return;
    setSearch((before) => ({ ...Object.fromEntries(before), row: rowKey(result, one) }));
  };
  // One for as long as the result is: a chart that gets another one is drawn anew.
  const charts = useMemo(() => chartsOf(result, language), [result, language]);
  const { answer, period, today, counted, policy, leftOut } = result;
  return (
    <>
      <h2 className="report-answer">{answer[language]}</h2>
      <p className="report-under">
        <span>{period ? `${period.from} – ${period.to}` : t('asOf', { day: today })}</span>
        <span>{t('counted', { count: counted })}</span>
        {policy.map((clause) => (
          <Link key={clause} to={`/policies?clause=${encodeURIComponent(clause)}`}>
            {clause}
          </Link>
        ))}
      </p>
      {charts.map(({ spec, rows }) => (
        <Chart
          key={spec.unit}
          spec={spec}
          label={answer[language]}
          onPick={(category) => pick(rows[category])}
        />
      ))}
      {counted === 0 ? null : <ReportTable {...{ result, picked }} onPick={pick} />}
      {row === null || !opened ? null : (
        <CountedSubjects {...{ result, row }} name={rowName(result, opened, language)} />
      )}
      {leftOut === 0 ? null : <p>{t('leftOut', { count: leftOut })}</p>}
    </>
  );
}
