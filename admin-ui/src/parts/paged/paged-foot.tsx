import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Pages } from './use-pages.ts';
import './paged.css';

/** Which of a list is shown, and the ways to the pages before and after. */
export function PagedFoot<T>({ pages }: { readonly pages: Pages<T> }) {
  const { t } = useTranslation('paged');
  const { items, before, toPrevious, toNext, turning } = pages;
  const first = before + 1;
  return (
    <div className="paged-foot">
      <span role="status">
        {before === 0 && !toNext
          ? t('shown', { count: items.length })
          : items.length === 0
            ? null
            : t('rows', { first, last: before + items.length })}
        {items.length > 0 && pages.query.data?.unfinished ? ` ${t('unfinished')}` : null}
      </span>
      {toPrevious || toNext || turning ? (
        <>
          <Button disabled={!toPrevious} onClick={toPrevious}>
            {t('previous')}
          </Button>
          <Button disabled={!toNext} loading={turning} onClick={toNext}>
            {t('next')}
          </Button>
        </>
      ) : null}
    </div>
  );
}
