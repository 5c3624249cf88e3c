import type { PolicyDocument } from '@waybill/engine/policies';
import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { listPolicies } from '../../../api/list-policies.ts';
import { useLanguage } from '../../../parts/use-language.ts';

interface PolicyPickerProps {
  /** Clause ids with commas between, as the property `policy` holds them. */
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** Clauses that the element carries out, found by document, number or words of theirs. */
export function PolicyPicker({ value, onChange }: PolicyPickerProps) {
  const { t } = useTranslation('designer');
  const language = useLanguage();
  const [opened, setOpened] = useState(false);
  const { data, isFetching } = useQuery({
    queryKey: ['policies'],
    // The contract says JSON; these are the engine's own documents.
    queryFn: async () => (await listPolicies()).items as unknown as readonly PolicyDocument[],
    ...{ staleTime: 60_000, enabled: opened },
  });
  const groups = (data ?? []).map(({ id, title, clauses }) => ({
    label: `${id} ${title[language]}`,
    options: clauses.map((clause) => ({
      value: clause.id,
      label: clause.id,
      text: clause.text[language],
      found: `${clause.id} ${title[language]} ${clause.text.zh} ${clause.text.en}`.toLowerCase(),
    })),
  }));
  const texts = new Map(
    groups.flatMap(({ options }) => options.map(({ value: id, text }) => [id, text] as const)),
  );
  return (
    <div className="element-field">
      <span>{t('policy')}</span>
      <Select
        mode="multiple"
        size="small"
        aria-label={t('policy')}
        loading={isFetching}
        onOpenChange={(open) => {
          if (open) setOpened(true);
        }}
        placeholder={t('policyFind')}
        popupMatchSelectWidth={460}
        value={value.split(/[\s,]+/).filter((id) => id !== '')}
        onChange={(ids: readonly string[]) => onChange(ids.join(', '))}
        showSearch={{
          filterOption: (typed, option) =>
            option !== undefined && 'found' in option && isFound(String(option.found), typed),
        }}
        options={groups}
        optionRender={({ value: id }) => (
          <span className="clause-option">
            <code>{id}</code> {texts.get(String(id))}
          </span>
        )}
      />
    </div>
  );
}

/** Every word that was typed, in any order. */
const isFound = (text: string, typed: string): boolean =>
  typed
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
