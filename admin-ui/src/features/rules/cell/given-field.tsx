import { Select, Space } from 'antd';
import type { CellTeller, RuleSet } from '@waybill/engine/rules';
import type { Json } from '@waybill/server/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { namesOf, type GivenColumn } from '../table/column.ts';
import { readGiven, writeGiven } from '../table/given-text.ts';
import { TextField } from './text-field.tsx';
import { ValueField } from './value-field.tsx';

interface GivenFieldProps {
  readonly set: RuleSet;
  readonly teller: CellTeller;
  readonly column: GivenColumn;
  readonly value: Json | undefined;
  readonly onChange: (value: Json | undefined) => void;
}

const WAYS = ['nothing', 'value', 'fact', 'formula'] as const;
type Way = (typeof WAYS)[number];

/** What a rule gives: nothing, a value by its schema, an input or fact, or a formula. */
export function GivenField(props: GivenFieldProps) {
  const { column, value, onChange } = props;
  const { t } = useTranslation('rules');
  const [chosen, setChosen] = useState<Way>();
  const way = chosen ?? wayOf(value);
  return (
    <Space wrap size={8}>
      <Select<Way>
        {...{ size: 'small', popupMatchSelectWidth: false, value: way }}
        aria-label={t('givenAs')}
        options={WAYS.map((one) => ({ value: one, label: t(`ways.${one}`) }))}
        onChange={(to) => {
          setChosen(to === wayOf(value) ? undefined : to);
          if (to === 'nothing') onChange(undefined);
        }}
      />
      <Field
        key={`${way} ${column.key}`}
        {...props}
        way={way}
        onChange={(given) => {
          setChosen(undefined);
          onChange(given);
        }}
      />
    </Space>
  );
}

function Field(props: GivenFieldProps & { readonly way: Way }) {
  const { set, teller, column, value, way, onChange } = props;
  const { t } = useTranslation('rules');
  const label = teller.output(column.output);
  const same = way === wayOf(value);
  if (way === 'nothing') return null;
  if (way === 'value' && !isText(column)) {
    return (
      <ValueField
        {...{ set, kind: column.values, label, value: same ? value : undefined, onChange }}
      />
    );
  }
  if (way === 'fact') {
    return (
      <Select
        {...{
          size: 'small',
          showSearch: { optionFilterProp: 'label' },
          popupMatchSelectWidth: false,
        }}
        aria-label={label}
        style={{ minWidth: 180 }}
        value={(same ? factIn(value) : undefined) ?? null}
        options={[...namesOf(set.inputs), ...Object.keys(set.facts ?? {})].map((fact) => ({
          ...{ value: fact, label: teller.fact({ fact }) },
        }))}
        onChange={(fact: string) => onChange({ fact })}
      />
    );
  }
  return (
    <TextField
      label={label}
      value={same ? writeGiven(set, column, value) : ''}
      placeholder={way === 'formula' ? '= amount * rate' : ''}
      style={{ minWidth: 'min(520px, 80vw)' }}
      onTake={(text) => {
        const typed = way === 'formula' && !/^[={[]/.test(text.trim()) ? `= ${text}` : text;
        const read = readGiven(set, column, typed);
        if (!read.ok) return t(`unread.${read.problem}`);
        onChange(read.value);
        return undefined;
      }}
    />
  );
}

const isText = ({ values }: GivenColumn): boolean =>
  (values.type === 'text' && values.choices.length === 0) || values.type === 'list';

const factIn = (value: Json | undefined): string | undefined => {
  if (typeof value !== 'object' || value === null || !('fact' in value)) return undefined;
  return typeof value['fact'] === 'string' && Object.keys(value).length === 1
    ? value['fact']
    : undefined;
};

function wayOf(value: Json | undefined): Way {
  if (value === undefined) return 'nothing';
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'value';
  return factIn(value) === undefined ? 'formula' : 'fact';
}
