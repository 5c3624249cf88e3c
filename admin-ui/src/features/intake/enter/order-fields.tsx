import { Button, Input, Segmented } from 'antd';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import { DayField } from '../../../parts/day-field.tsx';
import { CustomerField } from './customer-field.tsx';
import { ENTRY_KINDS, type EntryDraft } from './entry-draft.ts';
import { Field } from './field.tsx';
import { KnownOrder } from './known-order.tsx';
import type { EntryForm } from './use-entry.ts';

export type OrderFieldsProps = Pick<EntryForm, 'draft' | 'set'>;

/** What is ordered by whom, under which number, and what becomes of an earlier order. */
export function OrderFields({ draft, set }: OrderFieldsProps) {
  const { t } = useTranslation('enter');
  const { kind } = draft;
  return (
    <fieldset className="enter-fields">
      <legend>{t('order.title')}</legend>
      <Segmented<EntryDraft['kind']>
        className="enter-kind"
        aria-label={t('kind', { ns: 'intake' })}
        value={kind}
        options={ENTRY_KINDS.map((value) => ({
          value,
          label: t(`kinds.${value}`, { ns: 'intake' }),
        }))}
        onChange={(to) => set({ kind: to })}
      />
      <CustomerField {...{ draft, set }} />
      {kind === 'original' ? null : (
        <Field
          field="changedOrder"
          label={t('order.changedOrder')}
          required
          className="enter-whole"
          extra={<KnownOrder number={draft.changedOrder} wanted />}
        >
          <Input
            id="enter-changedOrder"
            maxLength={60}
            value={draft.changedOrder}
            onChange={({ target }) => set({ changedOrder: target.value })}
          />
        </Field>
      )}
      <NumberField {...{ draft, set }} />
      <Day name="issueDate" {...{ draft, set }} required />
      {kind === 'cancellation' ? null : <Day name="wanted" {...{ draft, set }} />}
    </fieldset>
  );
}

const PREFIXES: Partial<Record<EntryDraft['channel'], string>> = {
  phone: 'TEL',
  fax: 'FAX',
  ivr: 'IVR',
};

/** The customer's own number; whoever has none gets one that says how and when they ordered. */
function NumberField({ draft, set }: OrderFieldsProps) {
  const { t } = useTranslation('enter');
  const { kind, orderNumber, channel } = draft;
  const isNew = kind === 'original';
  const give = (): void =>
    set({ orderNumber: `${PREFIXES[channel] ?? 'ORD'}-${dayjs().format('YYYYMMDD-HHmmss')}` });
  return (
    <Field
      field="orderNumber"
      label={t(isNew ? 'order.number' : `order.numberOf.${kind}`)}
      required={isNew}
      className="enter-whole"
      extra={
        !isNew ? (
          t('order.sameNumber')
        ) : orderNumber === '' ? (
          <Button type="link" size="small" className="enter-give" onClick={give}>
            {t('order.giveNumber')}
          </Button>
        ) : (
          <KnownOrder number={orderNumber} />
        )
      }
    >
      <Input
        id="enter-orderNumber"
        maxLength={60}
        value={orderNumber}
        onChange={({ target }) => set({ orderNumber: target.value })}
      />
    </Field>
  );
}

interface DayProps extends OrderFieldsProps {
  readonly name: 'issueDate' | 'wanted';
  readonly required?: boolean;
}

function Day({ name, draft, set, required = false }: DayProps) {
  const { t } = useTranslation('enter');
  return (
    <Field field={name} label={t(`order.${name}`)} required={required}>
      <DayField
        size="middle"
        id={`enter-${name}`}
        value={draft[name] || undefined}
        onChange={(day) => set({ [name]: day ?? '' })}
      />
    </Field>
  );
}
