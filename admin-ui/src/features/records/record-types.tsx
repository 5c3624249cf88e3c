import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { listRecordTypes } from '../../api/list-record-types.ts';
import { Loaded } from '../../parts/loaded.tsx';
import { Nothing } from '../../parts/nothing.tsx';
import { Page } from '../../parts/page.tsx';
import { useLanguage } from '../../parts/use-language.ts';
import { listTitle } from './type-words.ts';
import './records.css';

/** The kinds of records that there are; customers have a page of their own. */
export function RecordTypes() {
  const { t } = useTranslation('records');
  const language = useLanguage();
  const query = useQuery({
    queryKey: ['record-types'],
    queryFn: ({ signal }) => listRecordTypes(signal),
  });
  return (
    <Page title={t('title')}>
      <Loaded query={query}>
        {({ items: all }) => {
          const items = all.filter(({ mayRead }) => mayRead);
          return items.length === 0 ? (
            <Nothing text={t('noTypes')} />
          ) : (
            <ul className="record-types">
              {items.map(({ id, confidentiality, ...names }) => (
                <li key={id}>
                  <Link to={id === 'customer' ? '/customers' : `/records/${id}`}>
                    {listTitle(names, language)}
                  </Link>
                  <span>{t(`confidentiality.${confidentiality}`)}</span>
                </li>
              ))}
            </ul>
          );
        }}
      </Loaded>
    </Page>
  );
}
