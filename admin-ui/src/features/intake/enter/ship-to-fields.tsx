import { Input } from 'antd';
import { useTranslation } from 'react-i18next';
import type { EntryAddress } from './entry-draft.ts';
import { Field } from './field.tsx';
import type { EntryForm } from './use-entry.ts';

const LONGEST: Readonly<Record<keyof EntryAddress, number>> = {
  name: 200,
  street: 200,
  city: 100,
  region: 100,
  postalCode: 20,
  country: 60,
};
// The object above has exactly these.
const FIELDS = Object.keys(LONGEST) as readonly (keyof EntryAddress)[];

/** Where the goods go: the customer's own address until another is typed. */
export function ShipToFields({ draft, set }: Pick<EntryForm, 'draft' | 'set'>) {
  const { t } = useTranslation('enter');
  const { shipTo } = draft;
  return (
    <fieldset className="enter-fields">
      <legend>{t('shipTo.title')}</legend>
      {FIELDS.map((field) => (
        <Field
          key={field}
          field={`shipTo-${field}`}
          label={t(`shipTo.${field}`)}
          className={field === 'street' || field === 'name' ? 'enter-wide' : ''}
        >
          <Input
            id={`enter-shipTo-${field}`}
            maxLength={LONGEST[field]}
            value={shipTo[field]}
            onChange={({ target }) => set({ shipTo: { ...shipTo, [field]: target.value } })}
          />
        </Field>
      ))}
    </fieldset>
  );
}
