import { useTranslation } from 'react-i18next';
import { Money } from '../../../parts/money.tsx';
import type { MessageReading } from '../message-reading.ts';

/** Lines and amount, as the engine sums them. */
export function EntryTotals({ reading }: { readonly reading: MessageReading | undefined }) {
  const { t } = useTranslation('enter');
  const order = reading?.orders[0];
  const { taxExclusive = null } = order?.totals.computed ?? {};
  return (
    <p className="enter-totals" role="status">
      {t('totals.lines', { count: order?.lines.length ?? 0 })}
      {taxExclusive === null ? null : (
        <b>
          {' '}
          <Money amount={taxExclusive} currency={order?.currency ?? ''} />
        </b>
      )}
    </p>
  );
}
