import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { countTasks } from '../../api/count-tasks.ts';
import { listTasks } from '../../api/list-tasks.ts';
import { useSession } from '../../app/session/session.ts';
import { Page } from '../../parts/page.tsx';
import { useMay } from '../../parts/use-may.ts';
import { AlarmFigures } from './alarm-figures.tsx';
import { CountFigure } from './count-figure.tsx';
import { HeldFigure } from './held-figure.tsx';
import { NextTasks } from './next-tasks.tsx';
import { OrdersByStage } from './orders-by-stage.tsx';
import { Receivables } from './receivables.tsx';
import { WaitingDecisions } from './waiting-decisions.tsx';
import './home.css';

const NEXT = 8;

/** What this person came for; every figure opens the list behind it. */
export function HomePage() {
  const { t } = useTranslation('home');
  const { name } = useSession();
  const may = useMay();
  const works = may('comment', 'task');
  const counts = useQuery({
    queryKey: ['tasks', 'counts'],
    queryFn: ({ signal }) => countTasks(signal),
    enabled: works,
  });
  const counted = (which: 'overdue' | 'mine' | 'offered') =>
    counts.data?.[which] ?? (counts.isError ? null : undefined);
  const next = useQuery({
    queryKey: ['tasks', 'next'],
    queryFn: ({ signal }) => listTasks({ inbox: true, order: 'due', limit: NEXT }, signal),
    enabled: works,
  });
  return (
    <div className="home">
      <Page title={t('hello', { name })}>
        <div className="figures">
          {works ? (
            <>
              <CountFigure
                label={t('late')}
                count={counted('overdue')}
                to="/inbox?overdue=yes"
                alarm
              />
              <CountFigure label={t('mine')} count={counted('mine')} to="/inbox?whose=mine" />
              <CountFigure
                label={t('offered')}
                count={counted('offered')}
                to="/inbox?whose=offered"
              />
            </>
          ) : null}
          <AlarmFigures />
          {may('read', 'intake') ? <HeldFigure /> : null}
        </div>
        <div className="home-columns">
          <div className="home-column">
            {works ? <NextTasks query={next} /> : null}
            <WaitingDecisions />
          </div>
          <OrdersByStage />
        </div>
        <Receivables />
      </Page>
    </div>
  );
}
