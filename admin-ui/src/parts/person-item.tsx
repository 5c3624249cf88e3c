import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { PersonSelect } from './person-select.tsx';

/** The colleague who is to have something, as the field `user` of a form. */
export function PersonItem() {
  const { t } = useTranslation('parts');
  return (
    <Form.Item
      name="user"
      label={t('colleague')}
      rules={[{ required: true, message: t('person') }]}
    >
      <PersonSelect />
    </Form.Item>
  );
}
