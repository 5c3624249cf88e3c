import { AutoComplete } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WaybillRecord } from '../../../api/search-records.ts';
import { useLanguage } from '../../../parts/use-language.ts';
import type { EntryLine } from './entry-draft.ts';
import { textAt, useFoundRecords } from './use-found-records.ts';

const PRODUCTS = { type: 'product', fields: ['number', 'name', 'nameZh', 'gtin'] };

interface ProductInputProps {
  readonly line: EntryLine;
  readonly onType: (product: string) => void;
  readonly onChoose: (record: WaybillRecord) => void;
  /** Left with a number that was not chosen from the list. */
  readonly onLeave: () => void;
}

/** A product on record, by its number, name or bar code. */
export function ProductInput({ line, onType, onChoose, onLeave }: ProductInputProps) {
  const { t } = useTranslation('enter');
  const [open, setOpen] = useState(false);
  const { records } = useFoundRecords(PRODUCTS, line.product, open);
  const language = useLanguage();
  const nameOf = (record: WaybillRecord): string =>
    (language === 'zh' && textAt(record, 'nameZh')) || textAt(record, 'name');
  const numberOf = (record: WaybillRecord): string => textAt(record, 'number');
  return (
    <AutoComplete
      data-field="product"
      aria-label={t('line.product')}
      value={line.product}
      open={open}
      onOpenChange={setOpen}
      popupMatchSelectWidth={false}
      onChange={onType}
      options={records.map((record) => ({
        value: numberOf(record),
        label: `${numberOf(record)} · ${nameOf(record)}`,
      }))}
      onSelect={(number) => {
        const record = records.find((one) => numberOf(one) === number);
        if (record) onChoose(record);
      }}
      onBlur={() => {
        setOpen(false);
        onLeave();
      }}
      placeholder={t('line.productHint')}
    />
  );
}
