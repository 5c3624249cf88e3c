import type { RuleSet } from '@waybill/engine/rules';
import { Checkbox, Select, Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { AddName } from './add-name.tsx';
import {
  allowEmpty,
  becomeKind,
  declareValue,
  dropValue,
  entitle,
  requireValue,
} from './declare.ts';
import { declaredOf, KINDS, type Declared, type DeclaredKind, type Side } from './declared.ts';
import { DropValue } from './drop-value.tsx';
import { Holds, holdsMore } from './holds.tsx';
import { TitleField } from './title-field.tsx';
import { isTaken } from './uses-of.ts';
import type { DeclarationsProps } from './declarations.tsx';

interface DeclaredValuesProps extends DeclarationsProps {
  readonly side: Side;
}

/** What the caller gives, or what rules give: each with its names, kind and what it may hold. */
export function DeclaredValues({ set, side, onChange }: DeclaredValuesProps) {
  const { t } = useTranslation('rules');
  const values = declaredOf(set, side);
  const put =
    (change: (now: RuleSet, side: Side, name: string) => RuleSet) =>
    (name: string): void =>
      onChange((now) => change(now, side, name));
  const named = ({ name, title }: Declared, language: 'zh' | 'en') => (
    <TitleField
      {...{ name, title, language }}
      onTake={(to) => onChange((now) => entitle(now, side, name, to))}
    />
  );
  return (
    <section className="declared" aria-label={t(`declare.${side}`)}>
      <h2>{t(`declare.${side}`)}</h2>
      <p>{t(`declare.${side}Note`)}</p>
      <Table<Declared>
        size="small"
        rowKey="name"
        pagination={false}
        scroll={{ x: 'max-content' }}
        dataSource={values}
        expandable={{
          showExpandColumn: false,
          expandedRowKeys: values.filter(holdsMore).map(({ name }) => name),
          expandedRowRender: (one) => <Holds {...{ set, side, onChange, one }} />,
        }}
        columns={[
          { title: t('declare.name'), render: (_, { name }) => <code>{name}</code> },
          { title: t('declare.zh'), width: 160, render: (_, one) => named(one, 'zh') },
          { title: t('declare.en'), width: 170, render: (_, one) => named(one, 'en') },
          {
            title: t('declare.kind'),
            render: (_, one) => <Kind {...{ set, side, onChange, one }} />,
          },
          {
            title: t('declare.required'),
            align: 'center',
            render: (_, one) => <Required {...{ set, side, onChange, one }} />,
          },
          {
            title: t('declare.empty'),
            align: 'center',
            render: (_, one) => <Empty {...{ set, side, onChange, one }} />,
          },
          {
            title: '',
            render: (_, { name }) => (
              <DropValue
                {...{ set, side, name }}
                isLast={values.length === 1}
                onDrop={() => put(dropValue)(name)}
              />
            ),
          },
        ]}
      />
      <AddName
        label={t(`declare.new.${side}`)}
        note={t('declare.nameNote')}
        isTaken={(name) => isTaken(set, side, name)}
        onAdd={put(declareValue)}
      />
    </section>
  );
}

export interface OneProps extends DeclaredValuesProps {
  readonly one: Declared;
}

function Kind({ side, onChange, one }: OneProps) {
  const { t } = useTranslation('rules');
  const { name, kind } = one;
  const offered: readonly DeclaredKind[] = kind === 'other' ? ['other', ...KINDS] : KINDS;
  return (
    <Select<DeclaredKind>
      size="small"
      popupMatchSelectWidth={false}
      style={{ minWidth: 110 }}
      aria-label={`${t('declare.kind')} ${name}`}
      value={kind}
      options={offered.map((value) => ({
        ...{ value, label: t(`declare.kinds.${value}`), disabled: value === 'other' },
      }))}
      onChange={(to) => {
        if (to !== 'other') onChange((now) => becomeKind(now, side, name, to));
      }}
    />
  );
}

function Required({ side, onChange, one: { name, required } }: OneProps) {
  const { t } = useTranslation('rules');
  return (
    <Checkbox
      aria-label={`${t('declare.required')} ${name}`}
      checked={required}
      onChange={({ target }) => onChange((now) => requireValue(now, side, name, target.checked))}
    />
  );
}

function Empty({ side, onChange, one: { name, kind, empty } }: OneProps) {
  const { t } = useTranslation('rules');
  return (
    <Checkbox
      aria-label={`${t('declare.empty')} ${name}`}
      disabled={kind === 'other'}
      checked={empty}
      onChange={({ target }) => onChange((now) => allowEmpty(now, side, name, target.checked))}
    />
  );
}
