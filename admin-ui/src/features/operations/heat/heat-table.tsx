import { useTranslation } from 'react-i18next';
import type { Heat } from '../../../api/get-heat.ts';
import type { ListColumn } from '../../../parts/list-table/list-column.ts';
import { ListTable } from '../../../parts/list-table/list-table.tsx';
import { useLanguage } from '../../../parts/use-language.ts';
import { HEATS, heatText, isOfFew, type HeatKind } from './heat-of.ts';

interface HeatTableProps {
  readonly elements: Heat['elements'];
  readonly kind: HeatKind;
  readonly named: (element: string) => string;
  /** Told which element is to be shown in the diagram. */
  readonly onReveal: (element: string) => void;
}

type Element = Heat['elements'][number];

/** The same figures for reading, the highest first. */
export function HeatTable({ elements, kind, named, onReveal }: HeatTableProps) {
  const { t } = useTranslation('operations');
  const language = useLanguage();
  const sorted = elements.toSorted((one, other) => (other[kind] ?? 0) - (one[kind] ?? 0));
  const columns: readonly ListColumn<Element>[] = [
    {
      title: t('element'),
      render: (_, { element }) => (
        <button type="button" className="link-button" onClick={() => onReveal(element)}>
          {named(element)}
        </button>
      ),
    },
    ...HEATS.map((one) => ({
      ...{ key: one, title: t(`heats.${one}`), align: 'right' as const },
      render: (_: unknown, element: Element) => {
        const value = element[one];
        if (value === undefined) return '—';
        // Beside the runs, once for all that stands on them.
        const few = one === 'count' && isOfFew('p95', element);
        return (
          <>
            {heatText(one, value, language)}
            {few ? <small> · {t('fewRuns')}</small> : null}
          </>
        );
      },
    })),
  ];
  return (
    <ListTable<Element>
      {...{ items: sorted, columns, label: t('heat'), pageSize: 50 }}
      keyOf={({ element }) => element}
    />
  );
}
