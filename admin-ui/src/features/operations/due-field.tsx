import { DatePicker, Form } from 'antd';
import { useTranslation } from 'react-i18next';

/** The time to which timers are moved. */
export function DueField() {
  const { t } = useTranslation('operations');
  return (
    <Form.Item name="due" label={t('due')} rules={[{ required: true, message: t('dueMissing') }]}>
      <DatePicker
        showTime={{ format: 'HH:mm' }}
        format="YYYY-MM-DD HH:mm"
        style={{ width: '100%' }}
      />
    </Form.Item>
  );
}
