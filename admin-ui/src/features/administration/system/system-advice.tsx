import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { BackupAdvice } from './backup-advice.tsx';
import type { System } from './system-view.tsx';

/** What a company should not run without, each with what to do. */
export function SystemAdvice({ system }: { readonly system: System }) {
  const { t } = useTranslation('system');
  const missing = [
    ...(system.store.kind === 'memory' ? ['memory'] : []),
    ...(system.encryption.keys.length === 0 ? ['encryption'] : []),
    ...(system.seals.signs ? [] : ['signing']),
    ...(system.connectors.mail ? [] : ['mail']),
  ];
  return (
    <>
      {missing.map((one) => (
        <Alert
          key={one}
          type="warning"
          showIcon
          style={{ marginBlockEnd: 8 }}
          title={t(`missing.${one}`)}
          description={t(`mend.${one}`)}
        />
      ))}
      <BackupAdvice system={system} />
    </>
  );
}
