import {
  ArrowDownOutlined,
  ArrowLeftOutlined,
  ArrowRightOutlined,
  ArrowUpOutlined,
  RedoOutlined,
  UndoOutlined,
} from '@ant-design/icons';
import type { CellTeller } from '@waybill/engine/rules';
import { Button, Select, Space } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Place } from '../grid/place.ts';
import { askedKey } from '../table/asked-key.ts';
import { namesOf, type Column } from '../table/column.ts';
import { dropAsked, insertRule, moveInput, moveRule, removeRules } from '../table/edit-set.ts';
import type { DecisionGridProps } from './decision-grid.tsx';

interface TableToolbarProps extends Pick<DecisionGridProps, 'set' | 'steps' | 'onChange'> {
  readonly columns: readonly Column[];
  readonly teller: CellTeller;
  readonly at: Place;
  readonly onShow: (key: string) => void;
  readonly onSelect: (place: Place) => void;
}

/** What can be done with the chosen row and its column. */
export function TableToolbar(props: TableToolbarProps) {
  const { set, columns, at, steps, onChange, onSelect } = props;
  const { t } = useTranslation('rules');
  const isRule = at.row < set.rules.length;
  const column = columns[at.column];
  const asked = column?.kind === 'asked' ? column : undefined;
  const add = (): void => {
    const row = isRule ? at.row + 1 : set.rules.length;
    onChange((now) => insertRule(now, row));
    onSelect({ row, column: 0 });
  };
  const move = (by: -1 | 1): void => {
    onChange((now) => moveRule(now, at.row, by));
    onSelect({ ...at, row: Math.max(0, Math.min(set.rules.length - 1, at.row + by)) });
  };
  return (
    <Space wrap size={8} className="table-toolbar" role="toolbar" aria-label={t('toolbar')}>
      <Button size="small" onClick={add}>
        {t('addRule')}
      </Button>
      <Button
        size="small"
        disabled={!isRule || set.rules.length === 1}
        onClick={() => onChange((now) => removeRules(now, at.row, 1))}
      >
        {t('removeRule')}
      </Button>
      <Icon label={t('ruleUp')} disabled={!isRule || at.row === 0} onClick={() => move(-1)}>
        <ArrowUpOutlined />
      </Icon>
      <Icon label={t('ruleDown')} disabled={at.row >= set.rules.length - 1} onClick={() => move(1)}>
        <ArrowDownOutlined />
      </Icon>
      <AddColumn {...props} />
      <Button
        size="small"
        disabled={!asked}
        onClick={() => {
          if (asked) onChange((now) => dropAsked(now, asked));
        }}
      >
        {t('removeColumn')}
      </Button>
      <Icon
        label={t('columnLeft')}
        disabled={!asked}
        onClick={() => asked && onChange((now) => moveInput(now, asked.fact, -1))}
      >
        <ArrowLeftOutlined />
      </Icon>
      <Icon
        label={t('columnRight')}
        disabled={!asked}
        onClick={() => asked && onChange((now) => moveInput(now, asked.fact, 1))}
      >
        <ArrowRightOutlined />
      </Icon>
      <Icon label={t('undo')} disabled={!steps.canUndo} onClick={steps.undo}>
        <UndoOutlined />
      </Icon>
      <Icon label={t('redo')} disabled={!steps.canRedo} onClick={steps.redo}>
        <RedoOutlined />
      </Icon>
    </Space>
  );
}

interface IconProps {
  readonly label: string;
  readonly disabled: boolean;
  readonly onClick: () => void;
  readonly children: ReactNode;
}

const Icon = ({ label, disabled, onClick, children }: IconProps) => (
  <Button
    size="small"
    aria-label={label}
    title={label}
    {...{ disabled, onClick }}
    icon={children}
  />
);

/** An input or computed fact that no rule asks for yet. */
function AddColumn({ set, columns, teller, onShow }: TableToolbarProps) {
  const { t } = useTranslation('rules');
  const taken = new Set(columns.map(({ key }) => key));
  const free = [...namesOf(set.inputs), ...Object.keys(set.facts ?? {})].filter(
    (fact) => !taken.has(askedKey({ fact })),
  );
  return (
    <Select
      {...{
        size: 'small',
        showSearch: { optionFilterProp: 'label' },
        popupMatchSelectWidth: false,
        value: null,
      }}
      aria-label={t('addColumn')}
      placeholder={t('addColumn')}
      style={{ minWidth: 130 }}
      disabled={free.length === 0}
      options={free.map((fact) => ({ value: fact, label: teller.fact({ fact }) }))}
      onChange={(fact: string | null) => {
        if (fact !== null) onShow(askedKey({ fact }));
      }}
    />
  );
}
