import { Alert, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '../../../parts/problem/problem.tsx';
import type { WaybillRecord } from '../../../api/search-records.ts';
import type { EntryDraft } from './entry-draft.ts';
import { Field } from './field.tsx';
import type { EntryForm } from './use-entry.ts';
import { textAt, useFoundRecords } from './use-found-records.ts';

const CUSTOMERS = { type: 'customer', fields: ['number', 'name', 'nameZh', 'shortName'] };
/** Before a name that is on no record. */
const UNKNOWN = '?';

/** Who orders: a customer on record, or, said so on purpose, one that is not. */
export function CustomerField({ draft, set }: Pick<EntryForm, 'draft' | 'set'>) {
  const { t } = useTranslation('enter');
  const [typed, setTyped] = useState('');
  const { records, searching, error } = useFoundRecords(CUSTOMERS, typed);
  const { customer } = draft;
  const name = typed.trim();
  const options = records.map((record) => ({
    value: textAt(record, 'number'),
    label: `${textAt(record, 'name')} (${textAt(record, 'number')})`,
  }));
  const unknown = { value: `${UNKNOWN}${name}`, label: t('customer.notOnRecord', { name }) };
  const choose = (value: string | undefined): void => {
    setTyped('');
    if (value === undefined) return set({ customer: undefined });
    const record = records.find((one) => textAt(one, 'number') === value);
    set(record ? knownOf(record, draft) : { customer: { number: '', name: value.slice(1) } });
  };
  return (
    <Field field="customer" label={t('customer.label')} required className="enter-wide">
      <Select<string>
        id="enter-customer"
        allowClear
        showSearch={{ filterOption: false, searchValue: typed, onSearch: setTyped }}
        placeholder={t('customer.search')}
        loading={searching}
        notFoundContent={searching ? null : t('customer.none')}
        options={name === '' || searching ? options : [...options, unknown]}
        onChange={choose}
        {...(customer && { value: labelOf(customer) })}
      />
      {error === null ? null : <Alert type="warning" showIcon title={<Problem of={error} />} />}
    </Field>
  );
}

const labelOf = ({ number, name }: NonNullable<EntryDraft['customer']>): string =>
  number === '' ? name : `${name} (${number})`;

/** What is agreed with the customer stands where nothing else was typed. */
function knownOf(record: WaybillRecord, draft: EntryDraft): Partial<EntryDraft> {
  const at = (path: string): string => textAt(record, path);
  const name = at('name');
  const { shipTo } = draft;
  const before = draft.customer?.name ?? '';
  const untouched = [shipTo.street, shipTo.city].every((typed) => typed === '');
  const address = {
    ...{ name, street: at('address.street'), city: at('address.city') },
    ...{ region: at('address.region'), postalCode: at('address.postalCode') },
    country: at('address.country'),
  };
  return {
    customer: { number: at('number'), name },
    currency: draft.currency || at('preferences.currency') || at('credit.limit.currency'),
    incoterm: draft.incoterm || at('preferences.incoterms'),
    place: draft.place || at('preferences.port'),
    payment: draft.payment || at('credit.terms.method'),
    netDays: draft.netDays || at('credit.terms.days'),
    shipTo: untouched || shipTo.name === before ? address : shipTo,
  };
}
