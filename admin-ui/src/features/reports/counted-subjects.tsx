import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { runReport, type ReportResult } from '../../api/run-report.ts';
import { Loaded } from '../../parts/loaded.tsx';
import { addressOf } from './address-of.ts';

interface CountedSubjectsProps {
  readonly result: ReportResult;
  /** The values that the row is grouped by, as JSON. */
  readonly row: string;
  /** What people call the row. */
  readonly name: string;
}

/** What is counted in one row of a report, each thing with the page that shows it. */
export function CountedSubjects({ result: { id, period }, row, name }: CountedSubjectsProps) {
  const { t } = useTranslation('reports');
  const place = useRef<HTMLElement>(null);
  const query = useQuery({
    queryKey: ['report', id, period?.id, 'row', row],
    queryFn: ({ signal }) => runReport(id, { period: period?.id, row }, signal),
    staleTime: 30_000,
  });
  useEffect(() => {
    place.current?.scrollIntoView({ block: 'nearest' });
  }, [row, query.data]);
  return (
    <section ref={place} className="report-subjects" aria-label={t('subjects', { row: name })}>
      <h3>{t('subjects', { row: name })}</h3>
      <Loaded query={query}>
        {({ subjects: { items, leftOut } = { items: [], leftOut: 0 } }) => (
          <>
            <ul>
              {items.map((subject) => (
                <li key={`${subject.kind} ${subject.id}`}>
                  <Link to={addressOf(subject)}>{subject.text}</Link>
                </li>
              ))}
            </ul>
            {items.length === 0 ? <p>{t('noSubjects')}</p> : null}
            {leftOut === 0 ? null : <p>{t('moreSubjects', { count: leftOut })}</p>}
          </>
        )}
      </Loaded>
    </section>
  );
}
