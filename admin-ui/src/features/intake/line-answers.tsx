import { DatePicker, Form, Input, Select } from 'antd';
import type { Dayjs } from 'dayjs';
import { useTranslation } from 'react-i18next';
import type { ReadLine } from './message-reading.ts';

export interface LineFields {
  readonly decision?: 'accepted' | 'changed' | 'rejected' | undefined;
  readonly quantity?: string | undefined;
  readonly unitPrice?: string | undefined;
  readonly deliveryDate?: Dayjs | null | undefined;
  readonly reason?: string | undefined;
}

const DECISIONS = ['accepted', 'changed', 'rejected'] as const;
const DECIMAL = /^\d{1,20}(\.\d{1,10})?$/;

/** What is said about single lines; what is left empty goes by the whole order. */
export function LineAnswers({ lines }: { readonly lines: readonly ReadLine[] }) {
  const { t } = useTranslation('intake');
  const decimal = [{ pattern: DECIMAL, message: t('answer.decimal') }];
  return (
    <div className="intake-lines">
      {lines.map(({ number, itemIds, description, quantity, unitPrice }, at) => (
        <fieldset key={number}>
          <legend>
            {number} · {[itemIds.seller ?? itemIds.buyer, description].filter(Boolean).join(' · ')}
          </legend>
          <Form.Item name={['lines', at, 'decision']} label={t('answer.decision')}>
            <Select
              allowClear
              placeholder={t('answer.asWhole')}
              options={DECISIONS.map((value) => ({
                value,
                label: t(`answer.decisions.${value}`),
              }))}
            />
          </Form.Item>
          <Form.Item name={['lines', at, 'quantity']} label={t('quantity')} rules={decimal}>
            <Input placeholder={quantity ?? ''} inputMode="decimal" />
          </Form.Item>
          <Form.Item name={['lines', at, 'unitPrice']} label={t('answer.price')} rules={decimal}>
            <Input placeholder={unitPrice ?? ''} inputMode="decimal" />
          </Form.Item>
          <Form.Item name={['lines', at, 'deliveryDate']} label={t('answer.delivery')}>
            <DatePicker style={{ width: '100%' }} />
          </Form.Item>
          <Form.Item name={['lines', at, 'reason']} label={t('answer.reason')}>
            <Input maxLength={200} />
          </Form.Item>
        </fieldset>
      ))}
    </div>
  );
}
