import { useQueryClient } from '@tanstack/react-query';
import { Form, Input, Radio, Space } from 'antd';
import { useTranslation } from 'react-i18next';
import { proposeEntry } from '../../api/propose-entry.ts';
import { newKey } from '../../parts/new-key.ts';
import { PersonSelect } from '../../parts/person-select.tsx';
import { Reasoned } from '../../parts/reasoned/reasoned.tsx';

interface Proposed {
  readonly effect: 'reward' | 'penalty';
  readonly kind: string;
  readonly person: string;
  readonly amount?: string;
  readonly currency?: string;
  readonly period?: string;
}

/** A proposal by hand; another person decides. */
export function ProposeEntry() {
  const { t } = useTranslation('ledger');
  const client = useQueryClient();
  const required = [{ required: true, message: t('missing') }];
  return (
    <Reasoned<Proposed>
      label={t('propose')}
      note={t('proposeNote')}
      type="primary"
      reason="required"
      initial={{ effect: 'reward', currency: 'CNY' }}
      onDo={({ reason = '', amount, currency, ...content }) =>
        proposeEntry(
          {
            ...{ ...content, reason },
            ...(amount !== undefined && { amount, ...(currency !== undefined && { currency }) }),
          },
          newKey(),
        )
      }
      onDone={() => void client.invalidateQueries({ queryKey: ['ledger'] })}
    >
      <Form.Item name="effect" rules={required}>
        <Radio.Group
          options={[
            { value: 'reward', label: t('reward') },
            { value: 'penalty', label: t('penalty') },
          ]}
        />
      </Form.Item>
      <Form.Item name="person" label={t('person')} rules={required}>
        <PersonSelect />
      </Form.Item>
      <Form.Item name="kind" label={t('kind')} rules={required}>
        <Input maxLength={60} />
      </Form.Item>
      <Space>
        <Form.Item name="amount" label={t('amount')}>
          <Input inputMode="decimal" />
        </Form.Item>
        <Form.Item name="currency" label={t('currency')}>
          <Input maxLength={3} style={{ width: 80 }} />
        </Form.Item>
        <Form.Item name="period" label={t('period')}>
          <Input placeholder="2026-11" style={{ width: 110 }} />
        </Form.Item>
      </Space>
    </Reasoned>
  );
}
