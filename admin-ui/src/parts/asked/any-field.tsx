import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { isEnteredAny, type EnteredAny } from './entered-value.ts';
import { OneField, type FieldProps } from './one-field.tsx';

const KINDS = ['text', 'number', 'yes-no', 'day', 'json'] as const;

/** A value of which nothing is known: what it is is chosen first. */
export function AnyField({ asked, label, value, onChange, id }: FieldProps) {
  const { t } = useTranslation('asked');
  const { as, entered }: EnteredAny = isEnteredAny(value)
    ? value
    : { as: kindNow(value), entered: value };
  return (
    <fieldset className="asked-any">
      <legend>{label}</legend>
      <Select
        aria-label={`${label} · ${t('kind')}`}
        value={as}
        options={KINDS.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
        onChange={(kind: EnteredAny['as']) => onChange?.({ as: kind })}
      />
      <OneField
        {...{ asked: { ...asked, kind: as }, label }}
        {...(id !== undefined && { id })}
        aria-label={label}
        value={entered}
        onChange={(now) => onChange?.({ as, entered: now })}
      />
    </fieldset>
  );
}

function kindNow(value: unknown): EnteredAny['as'] {
  if (typeof value === 'boolean') return 'yes-no';
  return typeof value === 'number' ? 'number' : 'text';
}
