import { Button, Layout } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Feature } from '../feature.ts';
import { SearchButton } from '../search/search-button.tsx';
import { AlarmBell } from './alarm-bell.tsx';
import { PersonMenu } from './person-menu.tsx';

interface TopBarProps {
  readonly wide: boolean;
  readonly features: readonly Feature[];
}

export function TopBar({ wide, features }: TopBarProps) {
  const { t, i18n } = useTranslation('frame');
  const other = i18n.language === 'zh' ? 'en' : 'zh';
  return (
    <Layout.Header className="top-bar">
      {wide ? null : <img src="/icon.svg" alt="Waybill" width={24} height={24} />}
      <SearchButton features={features} wide={wide} />
      <div className="top-bar-space" />
      <Button type="text" onClick={() => void i18n.changeLanguage(other)} lang={other}>
        {t('otherLanguage')}
      </Button>
      <AlarmBell />
      <PersonMenu />
    </Layout.Header>
  );
}
