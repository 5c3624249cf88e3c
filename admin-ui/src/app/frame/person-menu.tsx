import { LogoutOutlined, MoonOutlined, SunOutlined, UserOutlined } from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import { Button, Dropdown } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { signOut } from '../../api/sign-out.ts';
import { chooseAppearance, useAppearance } from '../../parts/appearance.ts';
import { useSession } from '../session/session.ts';

export function PersonMenu() {
  const { t } = useTranslation('frame');
  const session = useSession();
  const client = useQueryClient();
  const navigate = useNavigate();
  const other = useAppearance() === 'dark' ? 'light' : 'dark';
  const leave = async () => {
    await signOut();
    client.clear();
    window.location.assign('/');
  };
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: [
          {
            key: 'appearance',
            icon: other === 'dark' ? <MoonOutlined /> : <SunOutlined />,
            label: t(`appearance.${other}`),
          },
          { key: 'password', icon: <UserOutlined />, label: t('changePassword') },
          { key: 'leave', icon: <LogoutOutlined />, label: t('logOut') },
        ],
        onClick: ({ key }) => {
          if (key === 'appearance') chooseAppearance(other);
          else void (key === 'leave' ? leave() : navigate('/password'));
        },
      }}
    >
      <Button type="text" icon={<UserOutlined />} aria-label={session.name}>
        <span className="person-name">{session.name}</span>
      </Button>
    </Dropdown>
  );
}
