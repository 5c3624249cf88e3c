import { useMutation } from '@tanstack/react-query';
import type { CompiledRuleSet } from '@waybill/engine/rules';
import { Button, DatePicker, Progress, Space } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { startOfDay } from '../../../parts/company-zone.ts';
import { Failed } from '../../../parts/failed.tsx';
import { today } from '../edit/today.ts';
import { BacktestResult } from './backtest-result.tsx';
import { runBacktest, type BacktestRun } from './run-backtest.ts';

const DAYS = 90;
const DAY = 86_400_000;

const startOf = (day: Dayjs): number => startOfDay(day.format('YYYY-MM-DD'));

/** A period is chosen, what was decided in it is judged once more, and what differs is told. */
export function BacktestView({ draft }: { readonly draft: CompiledRuleSet }) {
  const { t } = useTranslation('rules');
  const [period, setPeriod] = useState<[Dayjs, Dayjs]>(() => [
    dayjs(today()).subtract(DAYS, 'day'),
    dayjs(today()),
  ]);
  const [run, setRun] = useState<BacktestRun>();
  const running = useRef<AbortController>(undefined);
  useEffect(() => () => running.current?.abort(), []);
  const [first, last] = period;
  const judge = useMutation({
    mutationFn: async () => {
      const stop = new AbortController();
      running.current = stop;
      setRun(undefined);
      const asked = { from: startOf(first), to: startOf(last) + DAY };
      await runBacktest({ draft, ...asked, signal: stop.signal, onProgress: setRun });
    },
  });
  const stopped = judge.error?.name === 'AbortError';
  return (
    <>
      <Space wrap>
        <DatePicker.RangePicker
          aria-label={t('backtest.period')}
          allowClear={false}
          value={period}
          maxDate={dayjs(today())}
          onChange={(days) => {
            if (days?.[0] && days[1]) setPeriod([days[0], days[1]]);
          }}
        />
        <Button type="primary" loading={judge.isPending} onClick={() => judge.mutate()}>
          {t('backtest.run')}
        </Button>
        {judge.isPending ? (
          <Button onClick={() => running.current?.abort()}>{t('backtest.stop')}</Button>
        ) : null}
      </Space>
      <div className="backtest-progress" role="status">
        {judge.isPending || run ? <Passed run={run} /> : null}
        {stopped ? t('backtest.stopped') : null}
      </div>
      {judge.error === null || stopped ? null : <Failed error={judge.error} />}
      {run && !judge.isPending ? <BacktestResult {...{ draft, run }} /> : null}
    </>
  );
}

function Passed({ run }: { readonly run: BacktestRun | undefined }) {
  const { t } = useTranslation('rules');
  const { looked = 0, of = 0, done = false, report } = run ?? {};
  const percent = done ? 100 : of === 0 ? 0 : Math.min(99, Math.round((looked / of) * 100));
  return (
    <>
      <Progress percent={percent} aria-label={t('backtest.progress')} style={{ maxWidth: 420 }} />
      <div>{t('backtest.passed', { looked, records: report?.records ?? 0 })}</div>
    </>
  );
}
