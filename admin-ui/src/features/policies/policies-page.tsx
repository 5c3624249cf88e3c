import type { Coverage, DocumentCoverage } from '@waybill/engine/policies';
import { useQuery } from '@tanstack/react-query';
import { Input, Menu, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { getCoverage } from '../../api/get-coverage.ts';
import { Loaded } from '../../parts/loaded.tsx';
import { Nothing } from '../../parts/nothing.tsx';
import { Page } from '../../parts/page.tsx';
import { useLanguage } from '../../parts/use-language.ts';
import { ClauseList } from './clause-list.tsx';
import './policies.css';

/** The company's written rules, clause by clause, and what carries each out. */
export function PoliciesPage() {
  const { t } = useTranslation('policies');
  const query = useQuery({
    queryKey: ['coverage'],
    // The contract says JSON; it is the engine's own coverage.
    queryFn: async () => (await getCoverage()) as unknown as Coverage,
    staleTime: 60_000,
  });
  return (
    <Page title={t('title')}>
      <Loaded query={query}>{(coverage) => <Policies coverage={coverage} />}</Loaded>
    </Page>
  );
}

const STATUSES = ['carried-out', 'missing', 'mismatched', 'organisational'] as const;

function Policies({ coverage: { documents, totals } }: { readonly coverage: Coverage }) {
  const { t } = useTranslation('policies');
  const language = useLanguage();
  const [search, setSearch] = useSearchParams();
  const clause = search.get('clause') ?? undefined;
  const wanted = search.get('document') ?? clause?.split('/')[0] ?? documents[0]?.id;
  const document = documents.find(({ id }) => id === wanted);
  const set = (changes: Readonly<Record<string, string>>): void => {
    const kept = { document: wanted ?? '', status: search.get('status') ?? '', ...changes };
    setSearch(Object.fromEntries(Object.entries(kept).filter(([, value]) => value !== '')));
  };
  if (documents.length === 0) return <Nothing text={t('none')} />;
  const { percent, carriedOut, clauses, organisational } = totals;
  return (
    <>
      <p className="coverage-sentence">
        {t('sentence', { percent, carriedOut, counted: clauses - organisational, organisational })}
      </p>
      <div className="coverage-tools">
        <Input.Search
          allowClear
          placeholder={t('find')}
          aria-label={t('find')}
          defaultValue={search.get('find') ?? ''}
          onSearch={(find) => set({ find })}
        />
        <Select
          aria-label={t('status')}
          value={search.get('status') ?? ''}
          onChange={(status) => set({ status })}
          options={[
            { value: '', label: t('anyStatus') },
            ...STATUSES.map((value) => ({ value, label: t(value) })),
          ]}
        />
      </div>
      <div className="policies">
        <Menu
          className="policies-documents"
          selectedKeys={document === undefined ? [] : [document.id]}
          onClick={({ key }) => set({ document: key, find: '' })}
          items={documents.map((one) => ({ key: one.id, label: <Head document={one} /> }))}
        />
        <ClauseList
          clauses={found(documents, document, search)}
          title={search.get('find') ? t('found') : (document?.title[language] ?? '')}
          open={clause}
        />
      </div>
    </>
  );
}

function Head({ document: { id, title, totals } }: { readonly document: DocumentCoverage }) {
  const language = useLanguage();
  return (
    <span className="policies-head" title={title[language]}>
      <span>
        {id} {title[language]}
      </span>
      <small>{totals.percent === null ? '—' : `${totals.percent}%`}</small>
    </span>
  );
}

/** Clauses of the document that is open, or of all where something is searched for. */
function found(
  documents: readonly DocumentCoverage[],
  document: DocumentCoverage | undefined,
  search: URLSearchParams,
) {
  const find = (search.get('find') ?? '').toLowerCase();
  const status = search.get('status') ?? '';
  const clauses = find === '' ? (document?.clauses ?? []) : documents.flatMap((one) => one.clauses);
  return clauses
    .filter((one) => status === '' || one.status === status)
    .filter(({ id, text }) => `${id} ${text.zh} ${text.en}`.toLowerCase().includes(find));
}
