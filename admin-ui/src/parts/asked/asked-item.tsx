import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { AskedField } from './asked-field.tsx';
import type { AskedValue } from './asked-value.ts';
import { isMeant } from './entered-value.ts';
import { useTitle } from './use-title.ts';
import './asked.css';

interface AskedItemProps {
  readonly asked: AskedValue;
  /** Of the form; that of the value where absent. */
  readonly name?: string | string[];
  /** Groups and lists open when they are asked for. */
  readonly folded?: boolean;
}

/** A form item for one value, by what it is. */
export function AskedItem({ asked, name = asked.name, folded = false }: AskedItemProps) {
  const { t } = useTranslation('asked');
  const { kind } = asked;
  const label = useTitle()(asked);
  const isWhole = async (_: unknown, entered: unknown): Promise<void> => {
    if (!isMeant(asked, entered)) throw new Error(t('notJson'));
  };
  const one = !['group', 'list', 'money', 'any'].includes(kind);
  return (
    <Form.Item
      name={name}
      className={one ? '' : 'asked-whole'}
      // Several fields have a legend, and each a label of its own.
      {...(one && { label })}
      rules={[{ validator: isWhole }]}
    >
      <AskedField {...{ asked, label, folded }} />
    </Form.Item>
  );
}
