import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Message } from '../../api/list-messages.ts';
import { Problem } from '../../parts/problem/problem.tsx';
import { judgedOrders, type JudgedOrder } from './message-reading.ts';

/** What became of each order in it, and why one waits. */
export function Judgements({ message }: { readonly message: Message }) {
  const { t } = useTranslation('intake');
  const { unreadable } = message;
  return (
    <>
      {unreadable === undefined ? null : (
        <Alert
          type="warning"
          showIcon
          title={t('unreadable')}
          description={<Problem of={unreadable} />}
        />
      )}
      {judgedOrders(message.orders).map((order) => (
        <JudgedAlert key={order.identity.place} order={order} />
      ))}
    </>
  );
}

function JudgedAlert({ order }: { readonly order: JudgedOrder }) {
  const { t } = useTranslation('intake');
  const { identity, judgement, trace, rejected } = order;
  const number = identity.orderNumber ?? '?';
  if (trace) {
    const done = identity.kind === 'cancellation' ? 'cancellation' : judgement.kind;
    return (
      <Alert
        type="success"
        showIcon
        title={
          <>
            {t(`judged.${done}`, { number })}{' '}
            <Link to={`/orders/${encodeURIComponent(trace.businessKey)}`}>{t('openOrder')}</Link>
          </>
        }
      />
    );
  }
  if (rejected)
    return (
      <Alert
        type="info"
        showIcon
        title={t('rejectedBecause', { number, reason: rejected.reason })}
      />
    );
  const changed = identity.changedOrder ?? number;
  const why = t(`held.${judgement.code ?? 'other'}`);
  return (
    <Alert
      type="warning"
      showIcon
      title={
        <>
          {t('heldBecause', { number, why })}
          <p className="intake-hint">{t(`onRelease.${releasedAs(order)}`, { changed })}</p>
        </>
      }
    />
  );
}

/** What becomes of it when it is released: a replacement says the whole order, so it needs no first one. */
function releasedAs({ identity, judgement }: JudgedOrder): string {
  const { code = 'other' } = judgement;
  const whole = code === 'INTAKE_HELD_CHANGES_UNKNOWN' && identity.kind === 'replacement';
  return whole ? 'replacement' : code;
}
