import { Descriptions } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { documentationIn, type ElementFacts } from '../../modeler/read-elements.ts';
import { useLanguage } from '../../parts/use-language.ts';
import { ClauseLinks } from './clause-links.tsx';

/** What the file says of the element that was chosen in the diagram. */
export function ElementPane({ element }: { readonly element: ElementFacts | undefined }) {
  const { t } = useTranslation('processes');
  const language = useLanguage();
  if (element === undefined) return <p className="process-hint">{t('chooseElement')}</p>;
  const { id, type, name, nameEn, formId, ruleSetId, calls, job } = element;
  const rows = [
    { key: 'type', value: t(`types.${type}`, { defaultValue: type }) },
    { key: 'id', value: <code>{id}</code> },
    { key: 'documentation', value: documentationIn(language, element) },
    { key: 'form', value: formId },
    {
      key: 'ruleSet',
      value: ruleSetId && <Link to={`/rules/${ruleSetId}/newest`}>{ruleSetId}</Link>,
    },
    { key: 'calls', value: calls && <Link to={`/processes/${calls}/newest`}>{calls}</Link> },
    { key: 'job', value: job },
    { key: 'clauses', value: element.policy.length > 0 && <ClauseLinks ids={element.policy} /> },
  ].filter(({ value }) => value !== undefined && value !== false && value !== '');
  return (
    <Descriptions
      className="process-element"
      size="small"
      column={1}
      title={(language === 'en' ? nameEn : undefined) ?? name ?? id}
      items={rows.map(({ key, value }) => ({ key, label: t(key), children: value }))}
    />
  );
}
