import { ExclamationCircleOutlined, WarningOutlined } from '@ant-design/icons';
import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Alarm } from '../../api/list-alarms.ts';

export function SeverityMark({ severity }: { readonly severity: Alarm['finding']['severity'] }) {
  const { t } = useTranslation('alarms');
  const critical = severity === 'critical';
  return (
    <Tag
      color={critical ? 'red' : 'orange'}
      icon={critical ? <ExclamationCircleOutlined /> : <WarningOutlined />}
    >
      {t(`severities.${severity}`)}
    </Tag>
  );
}
