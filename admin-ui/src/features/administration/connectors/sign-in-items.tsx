import { Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { KINDS, type Kind } from './entered-connector.ts';

/** How requests sign in, and with what; what was entered once is never shown. */
export function SignInItems({ keeps }: { readonly keeps: boolean }) {
  const { t } = useTranslation('connectors');
  const form = Form.useFormInstance();
  const kind = Form.useWatch<Kind | undefined>('kind', form);
  const required = [{ required: true, message: t('missing') }];
  return (
    <>
      <Form.Item name="kind" label={t('signIn')}>
        <Select options={KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))} />
      </Form.Item>
      {kind === 'basic' ? (
        <Form.Item name="user" label={t('user')} rules={required}>
          <Input maxLength={200} autoComplete="off" />
        </Form.Item>
      ) : null}
      {kind === 'api-key' ? (
        <Form.Item name="header" label={t('header')} rules={required}>
          <Input maxLength={100} placeholder="X-Api-Key" />
        </Form.Item>
      ) : null}
      {kind === undefined || kind === 'none' ? null : (
        <Form.Item
          name="secret"
          label={t('secret')}
          extra={t(keeps ? 'secretKept' : 'secretNote')}
          rules={keeps ? [] : required}
        >
          <Input.Password maxLength={4000} autoComplete="new-password" visibilityToggle={false} />
        </Form.Item>
      )}
    </>
  );
}
