import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Form, Input, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { ApiError } from '../../api/api-error.ts';
import { signIn } from '../../api/sign-in.ts';
import './login.css';

interface Entered {
  readonly user: string;
  readonly password: string;
}

export function LoginPage() {
  const { t, i18n } = useTranslation('login');
  const client = useQueryClient();
  const login = useMutation({
    mutationFn: signIn,
    onSuccess: () => client.resetQueries({ queryKey: ['session'] }),
  });
  const other = i18n.language === 'zh' ? 'en' : 'zh';
  return (
    <main className="login">
      <div className="login-box">
        <img src="/icon.svg" alt="" width={40} height={40} />
        <Typography.Title level={1} className="login-title">
          {t('title')}
        </Typography.Title>
        {login.error === null ? null : (
          <Alert type="error" showIcon title={sentenceOf(login.error, t)} role="alert" />
        )}
        <Form<Entered> layout="vertical" onFinish={(entered) => login.mutate(entered)}>
          <Form.Item
            name="user"
            label={t('user')}
            rules={[{ required: true, message: t('userMissing') }]}
          >
            <Input autoComplete="username" autoFocus size="large" />
          </Form.Item>
          <Form.Item
            name="password"
            label={t('password')}
            rules={[{ required: true, message: t('passwordMissing') }]}
          >
            <Input.Password autoComplete="current-password" size="large" />
          </Form.Item>
          <Button type="primary" htmlType="submit" block size="large" loading={login.isPending}>
            {t('logIn')}
          </Button>
        </Form>
        <Button type="text" onClick={() => void i18n.changeLanguage(other)}>
          {t('otherLanguage', { ns: 'frame' })}
        </Button>
      </div>
    </main>
  );
}

function sentenceOf(error: Error, t: (key: string) => string): string {
  if (!(error instanceof ApiError)) return t('unreachable');
  if (error.status === 429) return t('tooMany');
  return error.status === 401 ? t('wrong') : `${t('failed')} (${error.code})`;
}
