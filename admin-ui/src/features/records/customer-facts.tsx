import { Statistic } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Json } from '@waybill/server/contract';
import type { WaybillRecord } from '../../api/search-records.ts';
import { Money } from '../../parts/money.tsx';

/** What is asked of a customer first: grade, level, credit, and whether orders are held. */
export function CustomerFacts({ record: { values } }: { readonly record: WaybillRecord }) {
  const { t } = useTranslation('records');
  const text = (...path: readonly string[]): string | undefined => textAt(values, path);
  const limit = text('credit', 'limit', 'amount');
  const held = at(values, ['hold', 'held']) === true;
  return (
    <div className="customer-facts">
      <Statistic title={t('customer.grade')} value={text('class') ?? '—'} />
      <Statistic title={t('customer.level')} value={text('level') ?? '—'} />
      <Statistic
        title={t('customer.credit')}
        value={0}
        formatter={() =>
          limit === undefined ? (
            '—'
          ) : (
            <Money amount={limit} currency={text('credit', 'limit', 'currency') ?? ''} />
          )
        }
      />
      <Statistic
        title={t('customer.orders')}
        value={t(held ? 'customer.held' : 'customer.open')}
        {...(held && { styles: { content: { color: 'var(--waybill-color-error-text)' } } })}
      />
    </div>
  );
}

function at(values: Json, [name, ...rest]: readonly string[]): Json | undefined {
  if (name === undefined) return values;
  if (typeof values !== 'object' || values === null) return undefined;
  const inside = Object.entries(values).find(([key]) => key === name)?.[1];
  return inside === undefined ? undefined : at(inside, rest);
}

function textAt(values: Json, path: readonly string[]): string | undefined {
  const found = at(values, path);
  return typeof found === 'string' ? found : undefined;
}
