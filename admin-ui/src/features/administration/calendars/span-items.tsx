import { Button, DatePicker, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';

interface SpanItemsProps {
  readonly name: string;
  readonly label: string;
}

/** Any number of days or runs of days, each with its name in both languages. */
export function SpanItems({ name, label }: SpanItemsProps) {
  const { t } = useTranslation('calendars');
  const required = [{ required: true, message: t('missing') }];
  return (
    <Form.List name={name}>
      {(fields, { add, remove }) => (
        <fieldset className="administration-spans">
          <legend>{label}</legend>
          {fields.map(({ key, name: at }) => (
            <div key={key}>
              <Form.Item name={[at, 'days']} label={t('days')} rules={required}>
                <DatePicker.RangePicker aria-label={t('days')} style={{ width: '100%' }} />
              </Form.Item>
              <Form.Item name={[at, 'zh']} label={t('nameZh')} rules={required}>
                <Input maxLength={50} />
              </Form.Item>
              <Form.Item name={[at, 'en']} label={t('nameEn')} rules={required}>
                <Input maxLength={50} />
              </Form.Item>
              <Button size="small" onClick={() => remove(at)}>
                {t('remove')}
              </Button>
            </div>
          ))}
          <Button size="small" onClick={() => add()}>
            {t('add')}
          </Button>
        </fieldset>
      )}
    </Form.List>
  );
}
