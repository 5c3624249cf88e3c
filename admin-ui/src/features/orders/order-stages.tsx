import {
  CheckOutlined,
  ClockCircleOutlined,
  MinusOutlined,
  RightOutlined,
} from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Typography } from 'antd';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import { getDefinition } from '../../api/get-definition.ts';
import type { Order } from '../../api/list-orders.ts';
import { DateTime } from '../../parts/date-time.tsx';
import { readHistory } from '../../parts/timeline/read-history.ts';
import { useElementNames } from '../../parts/use-element-names.ts';
import { OrderMark } from './order-mark.tsx';
import { stagesOf, type Stage } from './stages-of.ts';

/** The way of the order: what is done, what is under way, what is to come, and the dates it is due by. */
export function OrderStages({ order }: { readonly order: Order }) {
  const { t } = useTranslation('orders');
  const { instance } = order;
  const toCome = instance.status === 'active';
  const nameOf = useElementNames([instance]);
  const { data: stages = [] } = useQuery({
    queryKey: ['orders', 'stages', instance.id],
    queryFn: ({ signal }) => readStages(instance, signal),
  });
  if (stages.length === 0) return null;
  return (
    <section aria-labelledby="order-stages">
      <Typography.Title level={3} className="order-part" id="order-stages">
        {t('stages')}
      </Typography.Title>
      <ol className="order-stages">
        {stages.map((stage) => (
          <li key={stage.id} className={stage.isOpen ? 'order-stage-open' : ''}>
            <StageSign {...{ stage, toCome }} />
            <span className="order-stage-name">{nameOf(instance, stage.id)}</span>
            <StageTime {...{ stage, toCome }} />
            {stage.isDue ? (
              <span className="order-stage-due">
                {t('latestShipment')} {order.latestShipment ?? '—'} · {t('due')}{' '}
                <OrderMark order={order} />
              </span>
            ) : null}
          </li>
        ))}
      </ol>
    </section>
  );
}

interface StageTold {
  readonly stage: Stage;
  /** Whether what was not reached yet still can be. */
  readonly toCome: boolean;
}

function StageSign({ stage: { isOpen, until }, toCome }: StageTold) {
  const { t } = useTranslation('orders');
  if (isOpen) return <RightOutlined aria-label={t('stageOpen')} />;
  if (until !== undefined) return <CheckOutlined aria-label={t('stageDone')} />;
  if (toCome) return <ClockCircleOutlined aria-label={t('stageToCome')} />;
  return <MinusOutlined aria-label={t('stageNotReached')} />;
}

function StageTime({ stage: { since, until }, toCome }: StageTold) {
  const { t } = useTranslation('orders');
  if (since === undefined)
    return <span className="family-when">{t(toCome ? 'stageToCome' : 'stageNotReached')}</span>;
  const day = (time: number) => <DateTime at={new Date(time).toISOString()} />;
  return (
    <span className="family-when">
      {until === undefined ? t('stageOpen') : null} {day(since)}
      {until === undefined || dayjs(until).isSame(since, 'day') ? null : <> – {day(until)}</>}
    </span>
  );
}

async function readStages(
  { id, processId, version }: Order['instance'],
  signal: AbortSignal,
): Promise<readonly Stage[]> {
  const { xml } = await getDefinition(processId, String(version));
  const { entries } = await readHistory(id, signal);
  return stagesOf(xml, processId, entries);
}
