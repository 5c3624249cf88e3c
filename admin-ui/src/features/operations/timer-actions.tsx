import { useQueryClient } from '@tanstack/react-query';
import { Space } from 'antd';
import type { Dayjs } from 'dayjs';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { fireTimer } from '../../api/fire-timer.ts';
import { moveTimer } from '../../api/move-timer.ts';
import { Reasoned } from '../../parts/reasoned/reasoned.tsx';
import { useMay } from '../../parts/use-may.ts';
import { DueField } from './due-field.tsx';
import type { Timer } from './timer-list.tsx';

interface TimerActionsProps {
  readonly timer: Pick<Timer, 'id' | 'due'>;
  /** What people know it by. */
  readonly of: string;
}

/** Drawn once for a timer: choosing one of a list draws the others again. */
export const TimerActions = memo(function TimerActions({ timer, of }: TimerActionsProps) {
  const { t } = useTranslation('operations');
  const client = useQueryClient();
  const may = useMay();
  if (!may('operate', 'timer')) return null;
  const again = (): void => void client.invalidateQueries();
  return (
    <Space>
      <Reasoned
        {...{ label: t('fireNow'), of }}
        note={t('bulkNote.fire', { count: 1 })}
        reason="required"
        onDo={({ reason = '' }) => fireTimer(timer.id, { reason })}
        onDone={again}
      />
      <Reasoned<{ due: Dayjs }>
        {...{ label: t('moveTimer'), of }}
        reason="required"
        onDo={({ due, reason = '' }) => moveTimer(timer.id, { due: due.valueOf(), reason })}
        onDone={again}
      >
        <DueField />
      </Reasoned>
    </Space>
  );
});
