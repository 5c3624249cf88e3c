import { Button, Layout } from 'antd';
import { useTranslation } from 'react-i18next';
import { PersonMenu } from './person-menu.tsx';

export function TopBar({ wide }: { readonly wide: boolean }) {
  const { t, i18n } = useTranslation('frame');
  const other = i18n.language === 'zh' ? 'en' : 'zh';
  return (
    <Layout.Header className="top-bar">
      {wide ? null : <img src="/icon.svg" alt="Waybill" width={24} height={24} />}
      <div className="top-bar-space" />
      <Button type="text" onClick={() => void i18n.changeLanguage(other)} lang={other}>
        {t('otherLanguage')}
      </Button>
      <PersonMenu />
    </Layout.Header>
  );
}
