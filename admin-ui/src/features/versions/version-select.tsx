import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useVersions } from './use-versions.ts';

interface VersionSelectProps {
  readonly processId: string;
  readonly value: number;
  readonly label: string;
  readonly onChange: (version: number) => void;
}

export function VersionSelect({ processId, value, label, onChange }: VersionSelectProps) {
  const { t } = useTranslation('processes');
  const versions = useVersions(processId, value);
  return (
    <Select
      aria-label={label}
      value={value}
      options={versions.map((version) => ({
        ...{ value: version, label: t('versionOf', { version }) },
      }))}
      onChange={onChange}
      style={{ minWidth: 110 }}
    />
  );
}
