import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Access } from '../../api/list-access.ts';
import { useLanguage } from '../../parts/use-language.ts';
import { usePersonNames } from '../../parts/person/use-person-names.ts';
import { useProcessName } from '../../parts/use-process-name.ts';
import { useRuleSetTitles } from '../../parts/use-rule-set-titles.ts';
import { reportsQuery } from '../reports/reports-query.ts';
import { useTypeTitles } from './use-type-titles.ts';

/** A kind of thing in words, and which one it was: by its title, as a link to it. */
export function AccessSubject({ of }: { readonly of: Access }) {
  const { t, i18n } = useTranslation('role-matrix');
  const [kind = '', ...which] = of.subject.split('/');
  const titleOf = useSubjectTitle();
  const named = i18n.exists(`role-matrix:subjects.${kind}`) ? t(`subjects.${kind}`) : kind;
  if (which.length === 0) return named;
  const title = titleOf(of, which);
  const place = of.route === 'getOrderFamily' ? orderPlace : PLACES[kind];
  const to = place?.(which.map(encodeURIComponent));
  return (
    <span className="within-words">
      {named} · {to === undefined ? title : <Link to={to}>{title}</Link>}
    </span>
  );
}

type Path = readonly string[];

/** A family is asked for by the number of its order, which is no id of an instance. */
const orderPlace = ([orderNumber = '']: Path): string => `/orders/${orderNumber}`;

/** Where one of a kind is shown; absent: nowhere by itself. */
const PLACES: Readonly<Record<string, (which: Path) => string | undefined>> = {
  instance: ([id = '']) => `/operations/${id}`,
  report: ([id = '']) => `/reports/${id}`,
  record: (which) => `/records/${which.join('/')}`,
  definition: ([id = '', version = 'newest']) => `/processes/${id}/${version}`,
  'rule-set': ([id = '', version = 'newest']) => `/rules/${id}/${version}`,
  draft: ([id = '']) => `/processes/drafts/${id}`,
  policy: ([id = '']) => `/policies?clause=${id}`,
};

function useSubjectTitle(): (of: Access, which: Path) => string {
  const personOf = usePersonNames();
  const processOf = useProcessName();
  const ruleSet = useRuleSetTitles();
  const typeOf = useTypeTitles();
  const reportOf = useReportTitles();
  return ({ subject, processId, name }, which) => {
    const [id = '', ...rest] = which;
    const own = rest.length === 0 ? '' : ` ${rest.join('/')}`;
    if (processId !== undefined)
      return [processOf({ processId }), name].filter((part) => part !== undefined).join(' ');
    const kind = subject.split('/')[0];
    if (kind === 'record') return `${typeOf(id)}${name === undefined ? own : ` ${name}`}`;
    if (kind === 'definition') return `${processOf({ processId: id }) ?? id}${own}`;
    if (kind === 'rule-set') return `${ruleSet(id)}${own}`;
    if (kind === 'report') return reportOf(id);
    return kind === 'user' || kind === 'token' ? personOf(which.join('/')) : which.join('/');
  };
}

/** Of those that the person may read; others stay as they are. */
function useReportTitles(): (id: string) => string {
  const language = useLanguage();
  const { data } = useQuery(reportsQuery);
  return (id) => data?.items.find((one) => one.id === id)?.title[language] ?? id;
}
