import type { ClauseCoverage } from '@waybill/engine/policies';
import { Collapse, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { Nothing } from '../../parts/nothing.tsx';
import { useLanguage } from '../../parts/use-language.ts';
import { Carriers } from './carriers.tsx';

interface ClauseListProps {
  readonly clauses: readonly ClauseCoverage[];
  readonly title: string;
  readonly open: string | undefined;
}

const COLOURS = {
  'carried-out': 'green',
  mismatched: 'orange',
  missing: 'red',
  organisational: 'default',
} as const;

export function ClauseList({ clauses, title, open }: ClauseListProps) {
  const { t } = useTranslation('policies');
  const language = useLanguage();
  if (clauses.length === 0) return <Nothing text={t('noClauses')} />;
  return (
    <section className="clauses">
      <h2>{title}</h2>
      <Collapse
        key={`${title}${open ?? ''}`}
        size="small"
        defaultActiveKey={open === undefined ? [] : [open]}
        items={clauses.map((clause) => ({
          key: clause.id,
          label: (
            <span className="clause">
              <code>{clause.id}</code>
              <span className="clause-text">{clause.text[language]}</span>
              <Tag color={COLOURS[clause.status]}>{t(clause.status)}</Tag>
            </span>
          ),
          children: <Carriers clause={clause} />,
        }))}
      />
    </section>
  );
}
