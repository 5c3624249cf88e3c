import type { InstanceState } from '@waybill/engine/kernel';
import { useTranslation } from 'react-i18next';
import { DateTime } from '../../../parts/date-time.tsx';
import { ListTable } from '../../../parts/list-table/list-table.tsx';
import { Nothing } from '../../../parts/nothing.tsx';
import { useElementNames } from '../../../parts/use-element-names.ts';
import { TimerActions } from '../timer-actions.tsx';

interface WaitingTimersProps {
  readonly state: InstanceState;
  /** Whether the state is the newest, and something can be done. */
  readonly now: boolean;
}

export function WaitingTimers({ state, now }: WaitingTimersProps) {
  const { t } = useTranslation('operations');
  const nameOf = useElementNames([state]);
  const all = Object.values(state.subscriptions);
  const timers = all.flatMap((one) => (one.kind === 'timer' ? [one] : []));
  if (timers.length === 0) return <Nothing text={t('noTimers')} />;
  return (
    <ListTable
      items={timers}
      keyOf={({ key }) => key}
      label={t('timers')}
      columns={[
        {
          ...{ title: t('due'), inCard: 'mark' },
          render: (_, { due }) => <DateTime at={new Date(due).toISOString()} time />,
        },
        { title: t('element'), inCard: 'head', render: (_, { element }) => nameOf(state, element) },
        {
          title: '',
          render: (_, { key, due, element }) =>
            now ? (
              <TimerActions timer={{ id: `${state.id}:${key}`, due }} of={nameOf(state, element)} />
            ) : null,
        },
      ]}
    />
  );
}
