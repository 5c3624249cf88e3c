import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useMay } from '../../parts/use-may.ts';

/** A draft that begins with an empty sheet. */
export function DesignNew() {
  const { t } = useTranslation('processes');
  const navigate = useNavigate();
  const may = useMay();
  if (!may('create', 'draft') || !may('deploy', 'definition')) return null;
  return (
    <Button type="primary" onClick={() => void navigate('new-process/design')}>
      {t('designNew')}
    </Button>
  );
}
