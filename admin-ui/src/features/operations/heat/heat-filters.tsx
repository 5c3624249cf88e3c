import { Segmented, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Definition } from '../../../api/list-definitions.ts';
import { useElementNames } from '../../../parts/use-element-names.ts';
import { HEATS, type HeatKind } from './heat-of.ts';

interface HeatFiltersProps {
  readonly definitions: readonly Definition[];
  /** Of the process that is shown. */
  readonly newest: Definition;
  readonly version: number;
  readonly kind: HeatKind;
  readonly set: (changes: Readonly<Record<string, string>>) => void;
}

export function HeatFilters({ definitions, newest, version, kind, set }: HeatFiltersProps) {
  const { t } = useTranslation('operations');
  const nameOf = useElementNames(definitions);
  const versionOf = (id: string): number =>
    definitions.find(({ processId }) => processId === id)?.version ?? 1;
  // Versions count 1, 2, … up to the newest.
  const versions = Array.from({ length: newest.version }, (_, at) => newest.version - at);
  return (
    <div className="heat-filters">
      <Select
        showSearch={{ optionFilterProp: 'label' }}
        aria-label={t('process')}
        value={newest.processId}
        popupMatchSelectWidth={false}
        options={definitions.map((one) => ({ value: one.processId, label: nameOf(one) }))}
        onChange={(processId) => set({ processId, version: String(versionOf(processId)) })}
      />
      <Select
        aria-label={t('version')}
        value={version}
        options={versions.map((one) => ({ value: one, label: t('versionOf', { version: one }) }))}
        onChange={(one) => set({ version: String(one) })}
      />
      <Segmented
        value={kind}
        options={HEATS.map((value) => ({ value, label: t(`heats.${value}`) }))}
        onChange={(by) => set({ by })}
      />
    </div>
  );
}
