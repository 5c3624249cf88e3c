import { ROLES, type Role } from '@waybill/engine/people';
import { Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useDepartments } from './use-departments.ts';

export interface Account {
  readonly name: string;
  readonly email?: string;
  readonly roles: Role[];
  readonly departments: string[];
}

/** Form items of an account. */
export function AccountItems() {
  const { t } = useTranslation('administration');
  const departments = useDepartments();
  const required = [{ required: true, message: t('missing') }];
  return (
    <>
      <Form.Item name="name" label={t('name')} rules={required}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item
        name="email"
        label={t('email')}
        rules={[{ type: 'email', message: t('emailForm') }]}
      >
        <Input maxLength={254} />
      </Form.Item>
      <Form.Item name="roles" label={t('roles')}>
        <Select
          mode="multiple"
          options={ROLES.map((value) => ({ value, label: t(`role.${value}`) }))}
        />
      </Form.Item>
      <Form.Item name="departments" label={t('departments')}>
        <Select
          mode="multiple"
          options={departments.map(({ id, title }) => ({ value: id, label: title }))}
        />
      </Form.Item>
    </>
  );
}
