import { LogoutOutlined, UserOutlined } from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import { Button, Dropdown } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { signOut } from '../../api/sign-out.ts';
import { useSession } from '../session/session.ts';

export function PersonMenu() {
  const { t } = useTranslation('frame');
  const session = useSession();
  const client = useQueryClient();
  const navigate = useNavigate();
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
          { key: 'password', icon: <UserOutlined />, label: t('changePassword') },
          { key: 'leave', icon: <LogoutOutlined />, label: t('logOut') },
        ],
        onClick: ({ key }) => void (key === 'leave' ? leave() : navigate('/password')),
      }}
    >
      <Button type="text" icon={<UserOutlined />} aria-label={session.name}>
        <span className="person-name">{session.name}</span>
      </Button>
    </Dropdown>
  );
}
