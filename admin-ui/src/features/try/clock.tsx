import { Button, Space } from 'antd';
import { useTranslation } from 'react-i18next';
import { DateTime } from '../../parts/date-time.tsx';
import type { Trial, TrialView } from './open-trial.ts';

interface ClockProps {
  readonly trial: Trial;
  readonly view: Pick<TrialView, 'now' | 'timers'>;
  readonly onDone: () => void;
}

const HOUR = 3_600_000;
const STEPS = [
  ['hour', HOUR],
  ['day', 24 * HOUR],
  ['week', 7 * 24 * HOUR],
] as const;

/** The trial's own clock: it goes on when it is pushed, and what falls due happens. */
export function Clock({ trial, view: { now, timers }, onDone }: ClockProps) {
  const { t } = useTranslation('try');
  const push = (by: number) => () => void trial.push(by).then(onDone);
  const next = timers[0]?.due;
  return (
    <Space wrap className="try-clock">
      <strong>
        {t('clock')} <DateTime at={new Date(now).toISOString()} time />
      </strong>
      {STEPS.map(([name, by]) => (
        <Button key={name} size="small" onClick={push(by)}>
          {t(name)}
        </Button>
      ))}
      {next === undefined ? null : (
        <Button size="small" type="primary" onClick={push(Math.max(0, next - now))}>
          {t('nextTimer')} <DateTime at={new Date(next).toISOString()} time />
        </Button>
      )}
    </Space>
  );
}
