import { useQuery } from '@tanstack/react-query';
import { Button, Modal } from 'antd';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { listWays } from '../../api/list-ways.ts';
import { CompanyAccount } from '../../features/login/company-account.tsx';
import { PasswordForm } from '../../features/login/password-form.tsx';

interface SignInAgainProps {
  readonly user: string;
  readonly name: string;
}

/** Over the page of somebody whose session has ended: what they have typed stays under it. */
export function SignInAgain({ user, name }: SignInAgainProps) {
  const { t } = useTranslation('login');
  const inside = useRef<HTMLDivElement>(null);
  const { data: ways } = useQuery({ queryKey: ['ways'], queryFn: () => listWays() });
  return (
    <Modal
      open
      {...{ title: t('ended'), width: 420, footer: null, closable: false }}
      mask={{ closable: false }}
      keyboard={false}
      // Above whatever dialog was being filled in.
      zIndex={2_000}
      afterOpenChange={() =>
        inside.current?.querySelector<HTMLElement>('input[type="password"]')?.focus()
      }
    >
      <div ref={inside}>
        <p>{t('endedWhatToDo', { name })}</p>
        {ways?.single ? <CompanyAccount single={ways.single} /> : null}
        <PasswordForm secondary={ways?.single !== undefined} user={user} />
        <Button type="text" block onClick={() => window.location.assign('/')}>
          {t('asAnother')}
        </Button>
      </div>
    </Modal>
  );
}
