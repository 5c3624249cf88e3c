import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { usePersonNames } from '../../parts/person/use-person-names.ts';
import { useProcessName } from '../../parts/use-process-name.ts';
import { useRuleSetTitles } from '../../parts/use-rule-set-titles.ts';
import { useTypeTitles } from './use-type-titles.ts';

/** A kind of thing in words, and which one it was: by its title, as a link to it. */
export function AccessSubject({ subject }: { readonly subject: string }) {
  const { t, i18n } = useTranslation('role-matrix');
  const [kind = '', ...which] = subject.split('/');
  const titleOf = useSubjectTitle();
  const named = i18n.exists(`role-matrix:subjects.${kind}`) ? t(`subjects.${kind}`) : kind;
  if (which.length === 0) return named;
  const title = titleOf(kind, which);
  const to = PLACES[kind]?.(which.map(encodeURIComponent));
  return (
    <span className="within-words">
      {named} · {to === undefined ? title : <Link to={to}>{title}</Link>}
    </span>
  );
}

type Path = readonly string[];

/** Where one of a kind is shown; absent: nowhere by itself. */
const PLACES: Readonly<Record<string, (which: Path) => string | undefined>> = {
  instance: ([id = '']) => `/operations/${id}`,
  record: (which) => `/records/${which.join('/')}`,
  definition: ([id = '', version = 'newest']) => `/processes/${id}/${version}`,
  'rule-set': ([id = '', version = 'newest']) => `/rules/${id}/${version}`,
  draft: ([id = '']) => `/processes/drafts/${id}`,
  policy: ([id = '']) => `/policies?clause=${id}`,
};

function useSubjectTitle(): (kind: string, which: Path) => string {
  const personOf = usePersonNames();
  const processOf = useProcessName();
  const ruleSet = useRuleSetTitles();
  const typeOf = useTypeTitles();
  return (kind, which) => {
    const [id = '', ...rest] = which;
    const own = rest.length === 0 ? '' : ` ${rest.join('/')}`;
    if (kind === 'record') return `${typeOf(id)}${own}`;
    if (kind === 'definition') return `${processOf({ processId: id }) ?? id}${own}`;
    if (kind === 'rule-set') return `${ruleSet(id)}${own}`;
    return kind === 'user' || kind === 'token' ? personOf(which.join('/')) : which.join('/');
  };
}
