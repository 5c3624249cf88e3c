import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';

interface InstanceStatusProps {
  readonly instance: { readonly status: string; readonly incidents: number };
}

export function InstanceStatus({ instance: { status, incidents } }: InstanceStatusProps) {
  const { t } = useTranslation('operations');
  return (
    <>
      <Tag {...(status === 'completed' && { color: 'green' })}>{t(status)}</Tag>
      {incidents > 0 ? <Tag color="red">! {t('incidentCount', { count: incidents })}</Tag> : null}
    </>
  );
}
