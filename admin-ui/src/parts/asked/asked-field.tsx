import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AnyField } from './any-field.tsx';
import type { AskedValue } from './asked-value.ts';
import { columnsOf, valueAt, withValueAt } from './columns.ts';
import { isObject } from './entered-value.ts';
import { MoneyField } from './money-field.tsx';
import { OneField, type FieldProps } from './one-field.tsx';
import { useTitle } from './use-title.ts';
import { Written } from './written.tsx';
import '../grid-heads.css';

interface AskedFieldProps extends FieldProps {
  /** Groups and lists open when they are asked for. */
  readonly folded?: boolean;
}

/** The field for one value, or the fields for what it consists of. */
export function AskedField({ folded = false, ...props }: AskedFieldProps) {
  switch (props.asked.kind) {
    case 'group':
    case 'list':
      return (
        <Written {...props} folded={folded}>
          <Inner {...props} />
        </Written>
      );
    case 'money':
      return <MoneyField {...props} />;
    case 'any':
      return <AnyField {...props} />;
    default:
      return <OneField {...props} />;
  }
}

/** The fields of a group or a list, or what is too deep for any. */
function Inner(props: FieldProps) {
  switch (props.asked.kind) {
    case 'group':
      return <GroupField {...props} />;
    case 'list':
      return <ListField {...props} />;
    default:
      return <OneField {...props} aria-label={props.label} />;
  }
}

/** A field for each member; those that have members themselves open when they are asked for. */
function GroupField({ asked, value, onChange }: FieldProps) {
  const object = isObject(value) ? value : {};
  return (
    <div className="asked-fields">
      {(asked.members ?? []).map((member) => (
        <Cell
          key={member.name}
          asked={member}
          value={object[member.name]}
          onChange={(now) => onChange?.({ ...object, [member.name]: now ?? null })}
        />
      ))}
    </div>
  );
}

interface CellProps extends Omit<FieldProps, 'label' | 'id' | 'onChange'> {
  readonly onChange: (value: unknown) => void;
}

/** One value with what it is called over it. */
function Cell({ asked, value, onChange }: CellProps) {
  const id = useId();
  const label = useTitle()(asked);
  const [open, setOpen] = useState(false);
  const given = { id, asked, label, value, onChange };
  const { kind } = asked;
  if (kind === 'money' || kind === 'any') return <AskedField {...given} />;
  if (kind !== 'group' && kind !== 'list' && kind !== 'json')
    return (
      <div>
        <label htmlFor={id}>{label}</label>
        <OneField {...given} />
      </div>
    );
  return (
    <details className="asked-whole" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{label}</summary>
      {open ? <Inner {...given} /> : null}
    </details>
  );
}

/** As many as are drawn before somebody asks for more. */
const AT_ONCE = 20;
/** More stand in lines of their own, each with what it is called. */
const IN_A_ROW = 6;

const TEXT: AskedValue = { name: '', kind: 'text', choices: [], labels: {} };

/** A grid: a row for each thing in the list, a column for each value of it; cards on a phone. */
function ListField({ asked, label, value, onChange }: FieldProps) {
  const { t } = useTranslation('asked');
  const [shown, show] = useState(AT_ONCE);
  const rows: readonly unknown[] = Array.isArray(value) ? value : [];
  const columns = columnsOf(asked.item ?? TEXT, label);
  const few = columns.length <= IN_A_ROW;
  const put = (at: number, row: unknown): void => onChange?.(rows.with(at, row));
  return (
    <div className="asked-list">
      <ol className={few ? 'asked-rows asked-grid' : 'asked-rows'}>
        {rows.slice(0, shown).map((row, at) => (
          // What stands in it is held by the list alone.
          <li key={at} aria-label={t('row', { label, place: at + 1 })}>
            <span className="asked-place">{at + 1}</span>
            <div
              className="asked-fields"
              {...(few && { style: { '--columns': columns.length } as object })}
            >
              {columns.map(({ path, asked: column }) => (
                <Cell
                  key={path.join('.')}
                  asked={column}
                  value={valueAt(row, path)}
                  onChange={(now) => put(at, withValueAt(row, path, now ?? null))}
                />
              ))}
            </div>
            <Button
              type="text"
              icon={<DeleteOutlined />}
              aria-label={t('removeRow', { label, place: at + 1 })}
              onClick={() => onChange?.(rows.toSpliced(at, 1))}
            />
          </li>
        ))}
      </ol>
      {rows.length > shown ? (
        <Button type="link" onClick={() => show(shown + AT_ONCE)}>
          {t('moreRows', { count: rows.length - shown })}
        </Button>
      ) : null}
      <Button
        icon={<PlusOutlined />}
        onClick={() => {
          show(Math.max(shown, rows.length + 1));
          onChange?.([...rows, undefined]);
        }}
      >
        {t('addRow')}
      </Button>
    </div>
  );
}
