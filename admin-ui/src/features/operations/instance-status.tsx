import { PauseCircleOutlined } from '@ant-design/icons';
import { Tag } from 'antd';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';

interface InstanceStatusProps {
  readonly instance: {
    readonly status: string;
    readonly suspended?: boolean;
    readonly incidents: number;
  };
}

/** Drawn once for an instance: choosing one of a list draws the others again. */
export const InstanceStatus = memo(function InstanceStatus({ instance }: InstanceStatusProps) {
  const { t } = useTranslation('operations');
  const { status, suspended = false, incidents } = instance;
  return (
    <>
      {suspended ? (
        <Tag color="orange" icon={<PauseCircleOutlined />}>
          {t('suspended')}
        </Tag>
      ) : (
        <Tag {...(status === 'completed' && { color: 'green' })}>{t(status)}</Tag>
      )}
      {incidents > 0 ? <Tag color="red">! {t('incidentCount', { count: incidents })}</Tag> : null}
    </>
  );
});
