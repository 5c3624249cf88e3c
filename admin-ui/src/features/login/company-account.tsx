import { LoginOutlined } from '@ant-design/icons';
import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { WaysToSignIn } from '../../api/list-ways.ts';
import { useLanguage } from '../../parts/use-language.ts';

type Single = NonNullable<WaysToSignIn['single']>;

/** Goes to the company's sign-in, and comes back to this page. */
export function CompanyAccount({ single }: { readonly single: Single }) {
  const language = useLanguage();
  const { pathname, search } = window.location;
  const query = new URLSearchParams(search);
  query.delete('refused');
  const rest = query.toString();
  const back = `${pathname}${rest === '' ? '' : `?${rest}`}`;
  return (
    <Button
      type="primary"
      className="login-company"
      size="large"
      block
      icon={<LoginOutlined />}
      href={`${single.address}?back=${encodeURIComponent(back)}`}
    >
      {single.title[language]}
    </Button>
  );
}

/** Why the company's sign-in has led to nothing, where it has. */
export function CompanyAccountRefused() {
  const { t, i18n } = useTranslation('login');
  const code = new URLSearchParams(window.location.search).get('refused');
  if (code === null) return null;
  const known = i18n.exists(`refused.${code}`, { ns: 'login' });
  const sentence = known ? t(`refused.${code}`) : t('failed');
  return <Alert type="error" showIcon role="alert" title={`${sentence} (${code.slice(0, 60)})`} />;
}
