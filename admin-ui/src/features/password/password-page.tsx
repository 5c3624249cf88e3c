import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Form, Input, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { changePassword } from '../../api/change-password.ts';
import '../login/login.css';
import { Problem } from '../../parts/problem/problem.tsx';

interface Entered {
  readonly current: string;
  readonly next: string;
  readonly again: string;
}

/** Sets one's own password; `forced` where the one that was given must not be kept. */
export function PasswordPage({ forced = false }: { readonly forced?: boolean }) {
  const { t } = useTranslation('password');
  const client = useQueryClient();
  const change = useMutation({
    mutationFn: ({ current, next }: Entered) => changePassword({ current, next }),
    onSuccess: () => client.resetQueries({ queryKey: ['session'] }),
  });
  const field = (name: keyof Entered, autoComplete: string) => (
    <Form.Item name={name} label={t(name)} {...rulesOf(name, t)}>
      <Input.Password autoComplete={autoComplete} size="large" />
    </Form.Item>
  );
  return (
    <main className="login">
      <div className="login-box">
        <Typography.Title level={1} className="login-title">
          {t('title')}
        </Typography.Title>
        {forced ? <Typography.Text>{t('why')}</Typography.Text> : null}
        {change.error === null ? null : (
          <Alert type="error" showIcon role="alert" title={<Problem of={change.error} />} />
        )}
        <Form<Entered> layout="vertical" onFinish={(entered) => change.mutate(entered)}>
          {field('current', 'current-password')}
          {field('next', 'new-password')}
          {field('again', 'new-password')}
          <Button type="primary" htmlType="submit" block size="large" loading={change.isPending}>
            {t('change')}
          </Button>
        </Form>
      </div>
    </main>
  );
}

function rulesOf(name: keyof Entered, t: (key: string) => string) {
  const required = { required: true, message: t('missing') };
  if (name !== 'again') return { rules: [required] };
  return {
    dependencies: ['next'],
    rules: [
      required,
      ({ getFieldValue }: { getFieldValue: (field: string) => unknown }) => ({
        validator: async (_: unknown, value: string) => {
          if (value !== getFieldValue('next')) throw new Error(t('different'));
        },
      }),
    ],
  };
}
