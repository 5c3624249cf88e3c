import type { RuleSet } from '@waybill/engine/rules';
import type { Json } from '@waybill/server/contract';
import { Button, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { TextField } from '../cell/text-field.tsx';
import { readValue, writeValue } from '../table/read-value.ts';
import type { Lookup } from './fact.ts';

interface LookupFieldProps {
  readonly set: RuleSet;
  readonly name: string;
  readonly lookup: Lookup;
  readonly onChange: (lookup: Lookup) => void;
}

const ANY = { type: 'any', choices: [], labels: {} } as const;

/** The table, which of its rows is meant, and the column that is read. */
export function LookupField({ set, name, lookup, onChange }: LookupFieldProps) {
  const { t } = useTranslation('rules');
  const { table, where, column } = lookup;
  const columns = (set.tables?.[table]?.columns ?? []).map((one) => one.name);
  const chooser = (what: string, value: string, options: readonly string[]) => (
    <Choose
      label={`${t(`declare.lookup.${what}`)} ${name}`}
      {...{ value, options }}
      onChange={(to) =>
        onChange(what === 'table' ? { ...lookup, table: to } : { ...lookup, column: to })
      }
    />
  );
  const asked = Object.entries(where);
  const free = columns.find((one) => !Object.hasOwn(where, one));
  return (
    <div className="declared-lookup">
      <span>
        {t('declare.lookup.table')} {chooser('table', table, Object.keys(set.tables ?? {}))}
      </span>
      {asked.map(([key, value], at) => (
        <span key={key}>
          <Choose
            label={`${t('declare.lookup.where')} ${name} ${at + 1}`}
            value={key}
            options={columns.filter((one) => one === key || !Object.hasOwn(where, one))}
            onChange={(to) =>
              onChange({ ...lookup, where: Object.fromEntries(asked.with(at, [to, value])) })
            }
          />
          {' = '}
          <Asked
            {...{ set, value, label: `${t('declare.lookup.equals')} ${name} ${key}` }}
            onChange={(to) => onChange({ ...lookup, where: { ...where, [key]: to } })}
          />
        </span>
      ))}
      <span>
        {t('declare.lookup.column')} {chooser('column', column, columns)}
        <Button
          size="small"
          type="link"
          disabled={free === undefined}
          onClick={() =>
            free !== undefined && onChange({ ...lookup, where: { ...where, [free]: '' } })
          }
        >
          {t('declare.lookup.more')}
        </Button>
        <Button
          size="small"
          type="link"
          disabled={asked.length < 2}
          onClick={() => onChange({ ...lookup, where: Object.fromEntries(asked.slice(0, -1)) })}
        >
          {t('declare.lookup.less')}
        </Button>
      </span>
    </div>
  );
}

interface ChooseProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly string[];
  readonly onChange: (value: string) => void;
}

/** What stands there is offered too: tables of other files are not listed here. */
const Choose = ({ label, value, options, onChange }: ChooseProps) => (
  <Select
    size="small"
    popupMatchSelectWidth={false}
    style={{ minWidth: 90 }}
    aria-label={label}
    value={value}
    options={[...new Set([value, ...options])].map((one) => ({ value: one, label: one }))}
    onChange={onChange}
  />
);

interface AskedProps {
  readonly set: RuleSet;
  readonly label: string;
  readonly value: Json;
  readonly onChange: (value: Json) => void;
}

function Asked({ set, label, value, onChange }: AskedProps) {
  const { t } = useTranslation('rules');
  return (
    <TextField
      {...{ label, value: writeValue(value) ?? JSON.stringify(value), placeholder: '@' }}
      style={{ width: 160 }}
      onTake={(text) => {
        const read = readValue(set, ANY, text);
        if (!read.ok) return t(`unread.${read.problem}`);
        onChange(read.value);
        return undefined;
      }}
    />
  );
}
