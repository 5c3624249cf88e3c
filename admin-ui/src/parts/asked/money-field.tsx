import { Input, Space } from 'antd';
import { useTranslation } from 'react-i18next';
import type { FieldProps } from './one-field.tsx';
import { isObject } from './entered-value.ts';

/** An amount as decimal text, and its currency. */
export function MoneyField({ label, value, onChange }: FieldProps) {
  const { t } = useTranslation('asked');
  const money = isObject(value) ? value : {};
  const field = (name: 'amount' | 'currency') => ({
    'aria-label': `${label} · ${t(name)}`,
    value: typeof money[name] === 'string' ? money[name] : '',
    onChange: ({ target }: { readonly target: { readonly value: string } }) => {
      const now = { amount: '', currency: '', ...money, [name]: target.value.trim() };
      onChange?.(now.amount === '' && now.currency === '' ? null : now);
    },
  });
  return (
    <fieldset className="asked-money">
      <legend>{label}</legend>
      <Space.Compact block>
        <Input {...field('amount')} inputMode="decimal" maxLength={40} />
        <Input {...field('currency')} className="asked-currency" maxLength={3} />
      </Space.Compact>
    </fieldset>
  );
}
