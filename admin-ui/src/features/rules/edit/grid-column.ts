import type { CellTeller } from '@waybill/engine/rules';
import type { Language } from '../../../i18n/languages.ts';
import type { GridColumn } from '../grid/grid-values.ts';
import type { Column, GivenColumn } from '../table/column.ts';

interface ColumnWords {
  readonly teller: CellTeller;
  readonly language: Language;
  readonly t: (key: string) => string;
}

/** How a column looks, by what it holds. */
export function gridColumn(column: Column, { teller, language, t }: ColumnWords): GridColumn {
  const { key } = column;
  switch (column.kind) {
    case 'title': {
      const own = column.language === language;
      const title = t(column.language === 'zh' ? 'nameZh' : 'nameEn');
      return { key, title, width: 160, ...(own && { className: 'grid-name' }) };
    }
    case 'asked':
      return { key, title: teller.fact(column), width: 170, ...noteOf(column, language) };
    case 'rest':
      return { key, title: t('rest'), width: 260 };
    case 'given': {
      const { type } = column.values;
      const isNumber = type === 'number' || type === 'decimal';
      const className = isNumber ? 'grid-given grid-number' : 'grid-given';
      const width = type === 'text' ? 220 : 140;
      const title = teller.output(column.output);
      return { key, title, width, className, ...noteOf(column, language) };
    }
    case 'priority':
      return { key, title: t('priority'), width: 90, className: 'grid-number' };
    case 'policy':
      return { key, title: t('clauses'), width: 150 };
  }
}

function noteOf({ values }: Pick<GivenColumn, 'values'>, language: Language) {
  const unit = values.unit?.[language];
  return unit === undefined ? {} : { note: unit };
}
