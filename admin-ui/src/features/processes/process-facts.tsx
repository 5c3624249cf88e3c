import { Tabs, Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { documentationIn, type ElementFacts } from '../../modeler/read-elements.ts';
import { useLanguage } from '../../parts/use-language.ts';
import { useProcessName } from '../../parts/use-process-name.ts';
import { useRuleSetTitles } from '../../parts/use-rule-set-titles.ts';
import { ClauseLinks } from './clause-links.tsx';

interface ProcessFactsProps {
  readonly elements: readonly ElementFacts[];
  readonly onReveal: (elementId: string) => void;
}

/** The version told by its documentation, and by what it uses. */
export function ProcessFacts({ elements, onReveal }: ProcessFactsProps) {
  const { t } = useTranslation('processes');
  const language = useLanguage();
  const ruleSetTitle = useRuleSetTitles();
  const processName = useProcessName();
  const table = (key: string, of: (element: ElementFacts) => React.ReactNode) => {
    const rows = elements.filter((element) => of(element) !== undefined);
    if (rows.length === 0) return [];
    const label = `${t(key)} ${rows.length}`;
    return [{ key, label, children: <Facts {...{ rows, of, onReveal }} title={t(key)} /> }];
  };
  const told = [
    table('documentation', (element) => documentationIn(language, element)),
    table('form', ({ formId }) => formId),
    table('ruleSet', ({ ruleSetId: id }) =>
      id === undefined ? undefined : <Link to={`/rules/${id}/newest`}>{ruleSetTitle(id)}</Link>,
    ),
    table('calls', ({ calls: id }) =>
      id === undefined ? undefined : (
        <Link to={`/processes/${id}/newest`}>{processName({ processId: id })}</Link>
      ),
    ),
    table('clauses', ({ policy }) =>
      policy.length === 0 ? undefined : <ClauseLinks ids={policy} />,
    ),
  ].flat();
  return told.length === 0 ? <p>{t('nothingTold')}</p> : <Tabs items={told} />;
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
