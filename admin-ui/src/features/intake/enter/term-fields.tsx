import { Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { Field } from './field.tsx';
import type { OrderFieldsProps } from './order-fields.tsx';

const INCOTERMS = [
  ...['EXW', 'FCA', 'FAS', 'FOB', 'CFR', 'CIF', 'CPT', 'CIP', 'DAP', 'DPU', 'DDP'],
];
const PAYMENTS = ['T/T', 'L/C', 'D/P', 'D/A', 'O/A', 'PREPAID'] as const;
const CURRENCIES = ['USD', 'EUR', 'CNY', 'GBP', 'JPY', 'HKD', 'AUD', 'CAD'];

const optionsOf = (values: readonly string[]) => values.map((value) => ({ value, label: value }));

/** Currency, Incoterms, payment; of a change the currency alone. */
export function TermFields({ draft, set }: OrderFieldsProps) {
  const { t } = useTranslation('enter');
  return (
    <fieldset className="enter-fields">
      <legend>{t('terms.title')}</legend>
      <Field field="currency" label={t('terms.currency')} required>
        <Select
          id="enter-currency"
          showSearch
          options={optionsOf(CURRENCIES)}
          value={draft.currency || null}
          onChange={(currency) => set({ currency })}
        />
      </Field>
      {draft.kind === 'original' ? <AgreedFields {...{ draft, set }} /> : null}
    </fieldset>
  );
}

/** What is agreed, where nothing else is typed, with the customer. */
function AgreedFields({ draft, set }: OrderFieldsProps) {
  const { t } = useTranslation('enter');
  return (
    <>
      <Field field="incoterm" label={t('incoterm', { ns: 'intake' })}>
        <Select
          id="enter-incoterm"
          allowClear
          showSearch
          options={optionsOf(INCOTERMS)}
          value={draft.incoterm || null}
          onChange={(incoterm: string | undefined) => set({ incoterm: incoterm ?? '' })}
        />
      </Field>
      <Field field="place" label={t('terms.place')} className="enter-whole">
        <Input
          id="enter-place"
          maxLength={100}
          value={draft.place}
          onChange={({ target }) => set({ place: target.value })}
        />
      </Field>
      <Field field="payment" label={t('terms.payment')} className="enter-double enter-whole">
        <Select
          id="enter-payment"
          allowClear
          options={PAYMENTS.map((value) => ({ value, label: t(`payments.${value}`) }))}
          value={draft.payment || null}
          onChange={(payment: string | undefined) => set({ payment: payment ?? '' })}
        />
      </Field>
      <Field field="netDays" label={t('terms.netDays')}>
        <Input
          id="enter-netDays"
          inputMode="numeric"
          maxLength={3}
          value={draft.netDays}
          onChange={({ target }) => set({ netDays: target.value.replace(/\D/g, '') })}
        />
      </Field>
    </>
  );
}
