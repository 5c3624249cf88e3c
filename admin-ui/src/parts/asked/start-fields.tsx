import { Form, Input, Switch } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { JsonItem } from '../json/json-item.tsx';
import { AskedItem } from './asked-item.tsx';
import type { AskedValue } from './asked-value.ts';
import './asked.css';

interface StartFieldsProps {
  readonly asked: readonly AskedValue[];
  /** What was written as JSON is wrong, and must be seen. */
  readonly open?: boolean;
}

/** Form items for the variables of a start; what has no field of its own stands behind a switch. */
export function StartFields({ asked, open = false }: StartFieldsProps) {
  const { t } = useTranslation('asked');
  const [chosen, choose] = useState(false);
  const advanced = chosen || open;
  const single = asked.filter(({ kind }) => kind !== 'json');
  const rest = asked.filter(({ kind }) => kind === 'json');
  return (
    <>
      <p className="asked-note">{t(single.length === 0 ? 'nothing' : 'known')}</p>
      <div className="asked-fields">
        {single.map((one) => (
          <AskedItem
            key={one.name}
            asked={one}
            name={['values', one.name]}
            // What was read from elsewhere is there already, and looked at by whoever wants to.
            folded={one.kind === 'group'}
          />
        ))}
      </div>
      <p>
        <label className="asked-switch">
          <Switch size="small" checked={advanced} onChange={choose} /> {t('more')}
        </label>
      </p>
      {/* Hidden and not taken away: what was entered stays. */}
      <div hidden={!advanced}>
        {rest.map((one) => (
          <AskedItem key={one.name} asked={one} name={['values', one.name]} />
        ))}
        <JsonItem name="others" label={t('others')} />
      </div>
    </>
  );
}

export function BusinessKeyItem() {
  const { t } = useTranslation('asked');
  return (
    <Form.Item name="businessKey" label={t('businessKey')}>
      <Input maxLength={200} />
    </Form.Item>
  );
}
