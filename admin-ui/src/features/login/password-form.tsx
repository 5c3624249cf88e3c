import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { ApiError } from '../../api/api-error.ts';
import { signIn } from '../../api/sign-in.ts';

interface Entered {
  readonly user: string;
  readonly password: string;
}

interface PasswordFormProps {
  /** Beside it there is a better way. */
  readonly secondary: boolean;
  /** Whose session has ended; absent: whoever comes. */
  readonly user?: string;
}

export function PasswordForm({ secondary, user }: PasswordFormProps) {
  const { t } = useTranslation('login');
  const client = useQueryClient();
  const login = useMutation({
    mutationFn: signIn,
    // Whoever is back finds everything read anew, and the page as it was.
    onSuccess: () =>
      user === undefined
        ? client.resetQueries({ queryKey: ['session'] })
        : client.invalidateQueries(),
  });
  return (
    <>
      {login.error === null ? null : (
        <Alert type="error" showIcon title={sentenceOf(login.error, t)} role="alert" />
      )}
      <Form<Entered>
        layout="vertical"
        {...(user !== undefined && { initialValues: { user } })}
        onFinish={(entered) => login.mutate(entered)}
      >
        <Form.Item
          name="user"
          label={t('user')}
          rules={[{ required: true, message: t('userMissing') }]}
        >
          <Input
            autoComplete="username"
            autoFocus={!secondary && user === undefined}
            readOnly={user !== undefined}
            size="large"
          />
        </Form.Item>
        <Form.Item
          name="password"
          label={t('password')}
          rules={[{ required: true, message: t('passwordMissing') }]}
        >
          <Input.Password autoComplete="current-password" size="large" />
        </Form.Item>
        <Button
          type={secondary ? 'default' : 'primary'}
          htmlType="submit"
          block
          size="large"
          loading={login.isPending}
        >
          {t('logIn')}
        </Button>
      </Form>
    </>
  );
}

function sentenceOf(error: Error, t: (key: string) => string): string {
  if (!(error instanceof ApiError)) return t('unreachable');
  if (error.status === 429) return t('tooMany');
  if (error.code === 'AUTH_LOCAL_OFF') return t('localOff');
  if (error.code === 'AUTH_LOCKED') return t('locked');
  return error.status === 401 ? t('wrong') : `${t('failed')} (${error.code})`;
}
