import { Layout, Menu } from 'antd';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router';
import type { Feature } from '../feature.ts';

interface RailProps {
  readonly features: readonly Feature[];
  /** That is lit where a page says so; else the one that the address names. */
  readonly entry: string | undefined;
  readonly collapsed: boolean;
  readonly onCollapse: (collapsed: boolean) => void;
}

export function Rail({ features, entry, collapsed, onCollapse }: RailProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const here = useLocation().pathname.split('/')[1] ?? '';
  return (
    <Layout.Sider
      collapsible
      collapsed={collapsed}
      onCollapse={onCollapse}
      collapsedWidth={64}
      width={200}
      theme="light"
      className="rail"
    >
      <div className="rail-mark">
        <img src="/icon.svg" alt="" width={24} height={24} />
        {collapsed ? null : <span>Waybill</span>}
      </div>
      <Menu
        mode="inline"
        selectedKeys={[entry ?? here]}
        items={features.map(({ key, path, icon }) => ({
          key: path,
          icon,
          label: t('title', { ns: key }),
        }))}
        onClick={({ key }) => void navigate(`/${key}`)}
      />
    </Layout.Sider>
  );
}
