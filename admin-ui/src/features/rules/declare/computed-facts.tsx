import type { RuleSet } from '@waybill/engine/rules';
import { Select, Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { TextField } from '../cell/text-field.tsx';
import { AddName } from './add-name.tsx';
import type { DeclarationsProps } from './declarations.tsx';
import { DropValue } from './drop-value.tsx';
import {
  computing,
  dropFact,
  startOf,
  wayOf,
  withFact,
  WAYS,
  type Fact,
  type Way,
} from './fact.ts';
import { LookupField } from './lookup-field.tsx';
import { TitleField } from './title-field.tsx';
import { isTaken } from './uses-of.ts';

interface Row {
  readonly name: string;
  readonly fact: Fact;
}

/** What is worked out of the inputs before rules are asked: by a formula, from a table, or otherwise. */
export function ComputedFacts({ set, onChange }: DeclarationsProps) {
  const { t } = useTranslation('rules');
  const rows = Object.entries(set.facts ?? {}).map(([name, fact]): Row => ({ name, fact }));
  const put = (name: string, fact: Fact): void => onChange((now) => withFact(now, name, fact));
  const named = ({ name, fact }: Row, language: 'zh' | 'en') => (
    <TitleField
      {...{ name, language, title: fact.title ?? { zh: name, en: name } }}
      onTake={(title) => put(name, { ...fact, title })}
    />
  );
  return (
    <section className="declared" aria-label={t('declare.facts')}>
      <h2>{t('declare.facts')}</h2>
      <p>{t('declare.factsNote')}</p>
      {rows.length === 0 ? null : (
        <Table<Row>
          size="small"
          rowKey="name"
          pagination={false}
          scroll={{ x: 'max-content' }}
          dataSource={rows}
          columns={[
            { title: t('declare.name'), render: (_, { name }) => <code>{name}</code> },
            { title: t('declare.zh'), width: 140, render: (_, row) => named(row, 'zh') },
            { title: t('declare.en'), width: 150, render: (_, row) => named(row, 'en') },
            {
              title: t('declare.way'),
              render: (_, { name, fact }) => (
                <Select<Way>
                  size="small"
                  popupMatchSelectWidth={false}
                  aria-label={`${t('declare.way')} ${name}`}
                  value={wayOf(fact)}
                  options={WAYS.map((value) => ({ value, label: t(`declare.ways.${value}`) }))}
                  onChange={(way) => put(name, computing(fact, startOf(set, way)))}
                />
              ),
            },
            {
              title: t('declare.computedBy'),
              width: 320,
              render: (_, { name, fact }) => (
                <Content {...{ set, name, fact }} onChange={(to) => put(name, to)} />
              ),
            },
            {
              title: '',
              render: (_, { name }) => (
                <DropValue
                  {...{ set, name, side: 'facts', isLast: false }}
                  onDrop={() => onChange((now) => dropFact(now, name))}
                />
              ),
            },
          ]}
        />
      )}
      <AddName
        label={t('declare.new.facts')}
        note={t('declare.nameNote')}
        isTaken={(name) => isTaken(set, 'facts', name)}
        onAdd={(name) => put(name, { title: { zh: name, en: name }, ...startOf(set, 'formula') })}
      />
    </section>
  );
}

interface ContentProps extends Row {
  readonly set: RuleSet;
  readonly onChange: (fact: Fact) => void;
}

function Content({ set, name, fact, onChange }: ContentProps) {
  const { t } = useTranslation('rules');
  if ('lookup' in fact)
    return (
      <LookupField
        {...{ set, name, lookup: fact.lookup }}
        onChange={(lookup) => onChange({ ...fact, lookup })}
      />
    );
  const isFormula = 'feel' in fact;
  const { title: _title, ...form } = fact;
  return (
    <TextField
      label={`${t('declare.computedBy')} ${name}`}
      lines={isFormula ? 1 : 2}
      placeholder={isFormula ? 'amount * rate' : ''}
      value={isFormula ? fact.feel : JSON.stringify(form)}
      onTake={(text) => {
        if (isFormula) {
          const feel = text.trim().replace(/^=\s*/, '');
          if (feel === '') return t('unread.missing');
          onChange({ ...fact, feel });
          return undefined;
        }
        const read = readForm(text);
        if (read === undefined) return t('unread.notJson');
        onChange(computing(fact, read));
        return undefined;
      }}
    />
  );
}

/** A way to compute, as the file has it; whether the engine takes it is told by its check. */
function readForm(text: string): Fact | undefined {
  try {
    const form: unknown = JSON.parse(text);
    return typeof form === 'object' && form !== null && !Array.isArray(form)
      ? (form as Fact)
      : undefined;
  } catch {
    return undefined;
  }
}
