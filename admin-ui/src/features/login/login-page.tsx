import { useQuery } from '@tanstack/react-query';
import { Button, Divider, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { listWays, type WaysToSignIn } from '../../api/list-ways.ts';
import { CompanyAccount, CompanyAccountRefused } from './company-account.tsx';
import { PasswordForm } from './password-form.tsx';
import './login.css';

export function LoginPage() {
  const { t, i18n } = useTranslation('login');
  const other = i18n.language === 'zh' ? 'en' : 'zh';
  const { data: ways, isPending } = useQuery({
    queryKey: ['ways'],
    queryFn: ({ signal }) => listWays(signal),
    staleTime: Infinity,
  });
  return (
    <main className="login">
      <div className="login-box">
        <img src="/icon.svg" alt="" width={40} height={40} />
        <Typography.Title level={1} className="login-title">
          {t('title')}
        </Typography.Title>
        <CompanyAccountRefused />
        {ways?.single ? (
          <WithCompanyAccount ways={ways} single={ways.single} />
        ) : isPending ? null : (
          <PasswordForm secondary={false} />
        )}
        <Button type="text" onClick={() => void i18n.changeLanguage(other)}>
          {t('otherLanguage', { ns: 'frame' })}
        </Button>
      </div>
    </main>
  );
}

interface WithCompanyAccountProps {
  readonly ways: WaysToSignIn;
  readonly single: NonNullable<WaysToSignIn['single']>;
}

/** Passwords come second; where they are the administrator's alone, they are not in anybody's way. */
function WithCompanyAccount({ ways, single }: WithCompanyAccountProps) {
  const { t } = useTranslation('login');
  const [asked, ask] = useState(false);
  const hidden = ways.password === 'administrator' && !asked;
  return (
    <>
      <CompanyAccount single={single} />
      {hidden ? (
        <Button type="link" onClick={() => ask(true)}>
          {t('asAdministrator')}
        </Button>
      ) : (
        <>
          <Divider plain className="login-or">
            {t('or')}
          </Divider>
          <PasswordForm secondary />
        </>
      )}
    </>
  );
}
