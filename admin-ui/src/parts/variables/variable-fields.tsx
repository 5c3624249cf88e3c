import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import { useId, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AskedField } from '../asked/asked-field.tsx';
import type { AskedValue } from '../asked/asked-value.ts';
import { useTitle } from '../asked/use-title.ts';
import type { Values } from '../differences/differences-of.ts';
import { ANY, type Added, type Changes } from './changed-variables.ts';
import '../asked/asked.css';
import './variables.css';

interface VariableFieldsProps {
  /** One for each variable. */
  readonly asked: readonly AskedValue[];
  readonly before: Values;
  /** The form gives these. */
  readonly value?: Changes;
  readonly onChange?: (changes: Changes) => void;
}

/** Fewer are seen at a glance. */
const MANY = 8;

/** Every variable by its name with a field for what it is; those that consist of others fold. */
export function VariableFields({ asked, before, value = {}, onChange }: VariableFieldsProps) {
  const { t } = useTranslation('variables');
  const [sought, seek] = useState('');
  const titleOf = useTitle();
  const wanted = sought.trim().toLowerCase();
  const found = useMemo(
    () => asked.filter((one) => `${titleOf(one)} ${one.name}`.toLowerCase().includes(wanted)),
    [asked, wanted, titleOf],
  );
  const put = (one: AskedValue) => (entered: unknown) => {
    const now = before[one.name];
    const changed = { asked: one, entered, ...(now !== undefined && { before: now }) };
    onChange?.({ ...value, values: { ...value.values, [one.name]: changed } });
  };
  const fieldsOf = (shown: readonly AskedValue[]) =>
    shown.map((one) => (
      <VariableField
        key={one.name}
        asked={one}
        label={titleOf(one)}
        // What was entered stays under what it was asked as.
        value={value.values?.[one.name] ? value.values[one.name]?.entered : before[one.name]}
        onChange={put(one)}
      />
    ));
  return (
    <>
      {asked.length > MANY ? (
        <Input
          allowClear
          aria-label={t('seek')}
          placeholder={t('seek')}
          value={sought}
          onChange={({ target }) => seek(target.value)}
        />
      ) : null}
      <div className="variables-fields" {...(asked.length > MANY && { tabIndex: 0 })}>
        <div className="asked-fields">{fieldsOf(found.filter((one) => !isFolded(one)))}</div>
        {fieldsOf(found.filter(isFolded))}
        <AddedFields
          added={value.added ?? []}
          onChange={(added) => onChange?.({ ...value, added })}
        />
      </div>
    </>
  );
}

const isFolded = ({ kind }: AskedValue): boolean => ['group', 'list', 'json'].includes(kind);

interface VariableFieldProps {
  readonly asked: AskedValue;
  readonly label: string;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
}

function VariableField(props: VariableFieldProps) {
  const { asked, label } = props;
  const id = useId();
  const { kind } = asked;
  if (kind === 'group' || kind === 'list') return <AskedField {...props} folded />;
  if (kind === 'money' || kind === 'any') return <AskedField {...props} />;
  if (kind === 'json')
    return (
      <details>
        <summary>{label}</summary>
        <AskedField {...props} aria-label={label} />
      </details>
    );
  return (
    <div>
      <label htmlFor={id}>{label}</label>
      <AskedField {...props} id={id} />
    </div>
  );
}

interface AddedFieldsProps {
  readonly added: readonly Added[];
  readonly onChange: (added: readonly Added[]) => void;
}

/** Variables that the instance does not have yet. */
function AddedFields({ added, onChange }: AddedFieldsProps) {
  const { t } = useTranslation('variables');
  return (
    <>
      {added.map((one, at) => {
        const put = (now: Partial<Added>): void => onChange(added.with(at, { ...one, ...now }));
        return (
          // What stands in it is held by the list alone.
          <div key={at} className="variables-added">
            <label>
              {t('name')}
              <Input
                maxLength={200}
                value={one.name}
                onChange={({ target }) => put({ name: target.value })}
              />
            </label>
            <AskedField
              asked={ANY}
              label={t('value')}
              value={one.entered}
              onChange={(entered) => put({ entered: entered as Added['entered'] })}
            />
            <Button
              type="text"
              icon={<DeleteOutlined />}
              aria-label={t('remove')}
              onClick={() => onChange(added.toSpliced(at, 1))}
            />
          </div>
        );
      })}
      <Button
        icon={<PlusOutlined />}
        onClick={() => onChange([...added, { name: '', entered: { as: 'text' } }])}
      >
        {t('add')}
      </Button>
    </>
  );
}
