import type { ClauseCoverage } from '@waybill/engine/policies';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ListTable } from '../../parts/list-table/list-table.tsx';
import { useLanguage } from '../../parts/use-language.ts';
import { useProcessName } from '../../parts/use-process-name.ts';

type Carrier = ClauseCoverage['carriers'][number];

/** What carries the clause out, with the way to its instances. */
export function Carriers({ clause }: { readonly clause: ClauseCoverage }) {
  const { t } = useTranslation('policies');
  const language = useLanguage();
  const processName = useProcessName();
  if (clause.status === 'organisational') return <p>{clause.reason?.[language]}</p>;
  if (clause.carriers.length === 0)
    return <p>{t('nobody', { kind: t(`kinds.${clause.kind}`) })}</p>;
  return (
    <ListTable<Carrier>
      items={clause.carriers}
      keyOf={({ id, element }) => `${id} ${element ?? ''}`}
      label={t('carrier')}
      columns={[
        { title: t('kind'), inCard: 'mark', render: (_, { kind }) => t(`kinds.${kind}`) },
        {
          ...{ title: t('carrier'), inCard: 'head' },
          render: (_, carrier) => {
            const { id, name, nameEn } = carrier;
            const shown = (language === 'en' ? nameEn : undefined) ?? name ?? id;
            const to = addressOf(carrier);
            return to === undefined ? shown : <Link to={to}>{shown}</Link>;
          },
        },
        {
          title: t('inside'),
          render: (_, { kind, id }) =>
            kind === 'process' ? processName({ processId: id }) : <code>{id}</code>,
        },
        {
          title: t('instances'),
          render: (_, { kind, id }) =>
            kind === 'process' ? (
              <Link to={`/operations?processId=${encodeURIComponent(id)}`}>{t('toInstances')}</Link>
            ) : null,
        },
      ]}
    />
  );
}

function addressOf({ kind, id, version = 'newest', element }: Carrier): string | undefined {
  if (kind === 'rule') return `/rules/${id}/${version}`;
  if (kind !== 'process') return undefined;
  const at = element === undefined ? '' : `?element=${encodeURIComponent(element)}`;
  return `/processes/${id}/${version}${at}`;
}
