import { MenuOutlined } from '@ant-design/icons';
import { Dropdown } from 'antd';
import { useTranslation } from 'react-i18next';
import { NavLink, useNavigate } from 'react-router';
import type { Feature } from '../feature.ts';

/** On a phone the rail lies at the bottom, within reach of a thumb; the rest of it opens upwards. */
export function BottomBar({ features }: { readonly features: readonly Feature[] }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const rest = features.filter(({ onPhone }) => !onPhone);
  return (
    <nav className="bottom-bar" aria-label={t('menu', { ns: 'frame' })}>
      {features
        .filter(({ onPhone }) => onPhone)
        .map(({ key, path, icon }) => (
          <NavLink key={key} to={`/${path}`} className="bottom-bar-item">
            {icon}
            <span>{t('title', { ns: key })}</span>
          </NavLink>
        ))}
      {rest.length === 0 ? null : (
        <Dropdown
          trigger={['click']}
          placement="topRight"
          menu={{
            items: rest.map(({ key, path, icon }) => ({
              key: path,
              icon,
              label: t('title', { ns: key }),
            })),
            onClick: ({ key }) => void navigate(`/${key}`),
          }}
        >
          <button type="button" className="bottom-bar-item">
            <MenuOutlined />
            <span>{t('more', { ns: 'frame' })}</span>
          </button>
        </Dropdown>
      )}
    </nav>
  );
}
