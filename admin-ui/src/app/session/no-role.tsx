import { Button, Result } from 'antd';
import { useTranslation } from 'react-i18next';
import { signOut } from '../../api/sign-out.ts';

/** Whoever has come with a company account for the first time: an administrator says what they may do. */
export function NoRole({ name }: { readonly name: string }) {
  const { t } = useTranslation('frame');
  const leave = async (): Promise<void> => {
    await signOut();
    window.location.assign('/');
  };
  return (
    <main>
      <Result
        status="info"
        title={t('noRole', { name })}
        subTitle={t('noRoleWhatToDo')}
        extra={[
          <Button key="again" type="primary" onClick={() => window.location.reload()}>
            {t('tryAgain', { ns: 'parts' })}
          </Button>,
          <Button key="leave" onClick={() => void leave()}>
            {t('logOut')}
          </Button>,
        ]}
      />
    </main>
  );
}
