import { Button, Select, Space } from 'antd';
import type { CellTeller, RuleSet } from '@waybill/engine/rules';
import type { Json } from '@waybill/server/contract';
import { useTranslation } from 'react-i18next';
import type { AskedColumn } from '../table/column.ts';
import type { Term } from '../table/terms.ts';
import { arityOf, OPERATORS_OF, startingTerm, valueFor } from './operators.ts';
import { SeveralField } from './several-field.tsx';
import { TextField } from './text-field.tsx';
import { ValueField } from './value-field.tsx';

interface AskedFieldProps {
  readonly set: RuleSet;
  readonly teller: CellTeller;
  readonly column: AskedColumn;
  readonly terms: readonly Term[];
  readonly onChange: (terms: readonly Term[]) => void;
}

/** What a rule asks of one input: an operator in words and its values, or several that all must hold. */
export function AskedField({ column, terms, onChange, ...shared }: AskedFieldProps) {
  const { t } = useTranslation('rules');
  const { fact, path, values } = column;
  const add = (): void => onChange([...terms, startingTerm(fact, path, values)]);
  return (
    <Space wrap size={8}>
      {terms.length === 0 ? <span className="cell-any">{t('anything')}</span> : null}
      {terms.map((term, at) => (
        <TermField
          key={at}
          {...{ ...shared, column, term }}
          onChange={(changed) => onChange(terms.with(at, changed))}
        />
      ))}
      <Button size="small" onClick={add}>
        {t(terms.length === 0 ? 'ask' : 'askAnd')}
      </Button>
      {terms.length === 0 ? null : (
        <Button size="small" type="text" onClick={() => onChange([])}>
          {t('askNothing')}
        </Button>
      )}
    </Space>
  );
}

interface TermFieldProps {
  readonly set: RuleSet;
  readonly teller: CellTeller;
  readonly column: AskedColumn;
  readonly term: Term;
  readonly onChange: (term: Term) => void;
}

function TermField({ set, teller, column, term, onChange }: TermFieldProps) {
  const { t } = useTranslation('rules');
  const { holds, comparison } = term;
  const { operator, value } = comparison;
  const kind = column.values;
  const operators = [...new Set([operator, ...OPERATORS_OF[kind.type]])];
  const label = teller.fact(comparison);
  const take = (changed: Json): void =>
    onChange({ holds, comparison: { ...comparison, value: changed } });
  const arity = typeof value === 'object' && !Array.isArray(value) ? 'one' : arityOf(operator);
  return (
    <Space.Compact size="small" className="cell-term">
      <Select
        {...{
          size: 'small',
          popupMatchSelectWidth: false,
          showSearch: { optionFilterProp: 'label' },
        }}
        aria-label={t('operatorOf', { name: label })}
        value={operator}
        options={operators.map((name) => ({ value: name, label: teller.operator(name, holds) }))}
        onChange={(name) =>
          onChange({
            ...{
              holds,
              comparison: { ...comparison, operator: name, value: valueFor(name, value) },
            },
          })
        }
      />
      {arityOf(operator) === 'object' ? (
        <TextField
          label={label}
          value={JSON.stringify(value)}
          style={{ minWidth: 320 }}
          onTake={(text) => {
            try {
              take(JSON.parse(text) as Json);
              return undefined;
            } catch {
              return t('unread.notJson');
            }
          }}
        />
      ) : arity === 'one' ? (
        <ValueField {...{ set, kind, label, value }} onChange={take} />
      ) : (
        <SeveralField
          {...{ set, kind, label }}
          ends={arity === 'two'}
          values={Array.isArray(value) ? (value as readonly Json[]) : []}
          onChange={take}
        />
      )}
    </Space.Compact>
  );
}
