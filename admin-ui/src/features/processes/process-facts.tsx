import { Tabs, Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { documentationIn, type ElementFacts } from '../../modeler/read-elements.ts';
import { useLanguage } from '../../parts/use-language.ts';
import { ClauseLinks } from './clause-links.tsx';

interface ProcessFactsProps {
  readonly elements: readonly ElementFacts[];
  readonly onReveal: (elementId: string) => void;
}

/** The version told by its documentation, and by what it uses. */
export function ProcessFacts({ elements, onReveal }: ProcessFactsProps) {
  const { t } = useTranslation('processes');
  const language = useLanguage();
  const table = (key: string, of: (element: ElementFacts) => React.ReactNode) => {
    const rows = elements.filter((element) => of(element) !== undefined);
    const label = `${t(key)} ${rows.length}`;
    return { key, label, children: <Facts {...{ rows, of, onReveal }} title={t(key)} /> };
  };
  const link = (id: string | undefined, to: string) =>
    id === undefined ? undefined : <Link to={to}>{id}</Link>;
  return (
    <Tabs
      items={[
        table('documentation', (element) => documentationIn(language, element)),
        table('form', ({ formId }) => formId),
        table('ruleSet', ({ ruleSetId: id }) => link(id, `/rules/${id ?? ''}/newest`)),
        table('calls', ({ calls: id }) => link(id, `/processes/${id ?? ''}/newest`)),
        table('clauses', ({ policy }) =>
          policy.length === 0 ? undefined : <ClauseLinks ids={policy} />,
        ),
      ]}
    />
  );
}

interface FactsProps {
  readonly rows: readonly ElementFacts[];
  readonly of: (element: ElementFacts) => React.ReactNode;
  readonly title: string;
  readonly onReveal: (elementId: string) => void;
}

function Facts({ rows, of, title, onReveal }: FactsProps) {
  const { t } = useTranslation('processes');
  const language = useLanguage();
  return (
    <Table
      size="small"
      rowKey="id"
      pagination={{ pageSize: 20, hideOnSinglePage: true }}
      dataSource={rows}
      columns={[
        {
          ...{ title: t('element'), width: '30%' },
          render: (_, { id, name, nameEn }) => (
            <button type="button" className="link-button" onClick={() => onReveal(id)}>
              {(language === 'en' ? nameEn : undefined) ?? name ?? id}
            </button>
          ),
        },
        { title, render: (_, element) => of(element) },
      ]}
    />
  );
}
