import { useQueryClient } from '@tanstack/react-query';
import { App, DatePicker, Form, Input, Radio, Select, Space } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
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
  const { message } = App.useApp();
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
      onDone={() => {
        void message.success(t('proposedNow'));
        void client.invalidateQueries({ queryKey: ['ledger'] });
      }}
    >
      <Form.Item name="effect" label={t('effect')} rules={required}>
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
      <Form.Item name="kind" label={t('kind')} rules={required} {...ONE_OF_TAGS}>
        <Select
          {...{ mode: 'tags', maxCount: 1, placeholder: t('kindHint') }}
          showSearch={{ optionFilterProp: 'label' }}
          options={KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))}
        />
      </Form.Item>
      <Space align="start" wrap>
        <Form.Item
          name="amount"
          label={t('amount')}
          rules={[{ pattern: AMOUNT, message: t('amountWrong') }]}
        >
          <Input inputMode="decimal" placeholder={t('optional')} style={{ width: 150 }} />
        </Form.Item>
        <Form.Item
          name="currency"
          label={t('currency')}
          normalize={(text: string) => text.trim().toUpperCase()}
        >
          <Input maxLength={3} style={{ width: 70 }} />
        </Form.Item>
        <Form.Item name="period" label={t('period')} {...MONTHS}>
          <DatePicker picker="month" placeholder={t('optional')} style={{ width: 130 }} />
        </Form.Item>
      </Space>
    </Reasoned>
  );
}

/** What the shipped policies call rewards and penalties; a company may have words of its own. */
const KINDS = [
  ...(['bonus', 'commission', 'satisfaction-bonus', 'expansion'] as const),
  ...(['fine', 'shortfall', 'warning', 'demerit', 'demotion', 'dismissal'] as const),
] as const;

/** As money is written: no sign, no separators. */
const AMOUNT = /^\d{1,15}(\.\d{1,4})?$/;

/** A list of tags that holds one at most. */
const ONE_OF_TAGS = {
  getValueProps: (kind?: string) => ({ value: kind === undefined ? [] : [kind] }),
  normalize: (tags: readonly string[]) => tags[0],
};

/** In the form a month is a text, as the ledger names its periods. */
const MONTHS = {
  getValueProps: (month?: string) => ({ value: month === undefined ? null : dayjs(month) }),
  normalize: (month: Dayjs | null) => month?.format('YYYY-MM'),
};
