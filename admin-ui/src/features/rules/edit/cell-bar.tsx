import { Button, InputNumber, Space } from 'antd';
import type { CellTeller, RuleDefinition, RuleSet } from '@waybill/engine/rules';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AskedField } from '../cell/asked-field.tsx';
import { ClauseField } from '../cell/clause-field.tsx';
import { GivenField } from '../cell/given-field.tsx';
import { TextField } from '../cell/text-field.tsx';
import { readCell, tellCell, withGiven, writeCell } from '../table/cells.ts';
import type { Column } from '../table/column.ts';
import { termsIn, withTerms } from '../table/terms.ts';
import { gridColumn } from './grid-column.ts';
import { RowJson } from './row-json.tsx';
import { useLanguage } from '../../../parts/use-language.ts';

interface CellBarProps {
  readonly set: RuleSet;
  readonly teller: CellTeller;
  readonly row: number;
  /** Undefined in a row that only tells of a gap. */
  readonly rule: RuleDefinition | undefined;
  readonly column: Column | undefined;
  readonly onChange: (rule: RuleDefinition) => void;
}

/** The chosen cell with fields for all that it may hold. */
export function CellBar({ set, teller, row, rule, column, onChange }: CellBarProps) {
  const { t } = useTranslation('rules');
  const language = useLanguage();
  const [json, setJson] = useState(false);
  if (rule === undefined || column === undefined)
    return <div className="cell-bar">{t('gapHow')}</div>;
  const { title } = gridColumn(column, { teller, language, t });
  return (
    <div className="cell-bar" role="region" aria-label={t('cell')}>
      <span className="cell-place">
        {row + 1} · {title}
      </span>
      <Field {...{ set, teller, rule, column, onChange }} label={title} />
      <Button size="small" type="text" onClick={() => setJson(true)}>
        {t('rowJson')}
      </Button>
      {json ? <RowJson {...{ set, row, rule, onChange }} onClose={() => setJson(false)} /> : null}
    </div>
  );
}

interface FieldProps {
  readonly set: RuleSet;
  readonly teller: CellTeller;
  readonly rule: RuleDefinition;
  readonly column: Column;
  readonly label: string;
  readonly onChange: (rule: RuleDefinition) => void;
}

function Field({ set, teller, rule, column, label, onChange }: FieldProps) {
  const { t } = useTranslation('rules');
  switch (column.kind) {
    case 'asked':
      return (
        <AskedField
          {...{ set, teller, column, terms: termsIn(rule, column.key) }}
          onChange={(terms) => onChange(withTerms(rule, column.key, terms))}
        />
      );
    case 'given':
      return (
        <GivenField
          {...{ set, teller, column, value: rule.event.params[column.output] }}
          onChange={(value) => onChange(withGiven(rule, column.output, value))}
        />
      );
    case 'policy':
      return (
        <ClauseField
          label={label}
          value={rule.policy ?? []}
          onChange={(ids) => {
            const read = readCell(set, rule, { column, text: ids.join(', ') });
            if (read.ok) onChange(read.value);
          }}
        />
      );
    case 'rest':
      return (
        <Space wrap>
          <span>{tellCell(teller, rule, column)}</span>
        </Space>
      );
    case 'priority':
      return (
        <InputNumber
          {...{ size: 'small', min: 1, max: 1_000_000, 'aria-label': label }}
          value={rule.priority ?? 1}
          onChange={(priority) => {
            const read = readCell(set, rule, { column, text: String(priority ?? '') });
            if (read.ok) onChange(read.value);
          }}
        />
      );
    case 'title':
      return (
        <TextField
          label={label}
          value={writeCell(set, rule, column)}
          style={{ minWidth: 'min(420px, 80vw)' }}
          onTake={(text) => {
            const read = readCell(set, rule, { column, text });
            if (!read.ok) return t(`unread.${read.problem}`);
            onChange(read.value);
            return undefined;
          }}
        />
      );
  }
}
