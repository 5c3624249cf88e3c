import { Alert } from 'antd';
import dayjs from 'dayjs';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Heat } from '../../../api/get-heat.ts';
import { Diagram } from '../../../modeler/diagram.tsx';
import { expandedIn } from '../../../modeler/read-elements.ts';
import { Nothing } from '../../../parts/nothing.tsx';
import { useElementNames } from '../../../parts/use-element-names.ts';
import { useLanguage } from '../../../parts/use-language.ts';
import { HeatLegend } from './heat-legend.tsx';
import { heatedBy, heatText, isOfFew, isTime, most, type HeatKind } from './heat-of.ts';
import { HeatTable } from './heat-table.tsx';

interface HeatViewProps {
  readonly xml: string;
  readonly heat: Heat;
  readonly kind: HeatKind;
  readonly processId: string;
  readonly version: number;
}

/** The diagram with its figures, what the colours mean, and the figures once more as a table. */
export function HeatView({ xml, heat, kind, processId, version }: HeatViewProps) {
  const { t } = useTranslation('operations');
  const language = useLanguage();
  const nameOf = useElementNames([{ processId, version }]);
  const named = (element?: string): string => nameOf({ processId, version }, element);
  const inside = heat.elements.filter(({ element }) => element !== processId);
  // What is drawn open takes as long as what it contains, and would hide it.
  const expanded = useMemo(() => expandedIn(xml), [xml]);
  const heated = useMemo(() => {
    const drawn = heat.elements.filter(({ element }) => element !== processId);
    return heatedBy(
      drawn.filter(({ element }) => !expanded.has(element)),
      kind,
    );
  }, [heat, kind, processId, expanded]);
  const highest = most(heated);
  const markers = useMemo(() => {
    const marks = heated.map((one) => {
      const strength = highest === 0 ? 0 : one.value / highest;
      const few = isOfFew(kind, one) ? ` · ${t('fewRuns')}` : '';
      const label = `${heatText(kind, one.value, language)}${few}`;
      return [one.element, { strength, label }] as const;
    });
    return { heat: Object.fromEntries(marks) };
  }, [heated, kind, highest, language, t]);
  const [chosen, choose] = useState<string>();
  const place = useRef<HTMLDivElement>(null);
  const [hottest] = heated.toSorted((one, other) => other.value - one.value);
  const { instances, since, complete } = heat;
  if (instances === 0) return <Nothing text={t('heatNone')} />;
  const from = since === undefined ? '' : dayjs(since).format('YYYY-MM-DD');
  return (
    <>
      <p className="heat-sentence">
        {hottest
          ? t(`heatAnswer.${kind}`, {
              element: named(hottest.element),
              value: heatText(kind, hottest.value, language),
            })
          : t('heatNothing')}{' '}
        <small>
          {hottest && isTime(kind)
            ? t(isOfFew(kind, hottest) ? 'ofFewRuns' : 'ofRuns', { count: hottest.count })
            : ''}
          {t('heatOf', { count: instances, from })}
        </small>
      </p>
      {complete ? null : <Alert type="info" showIcon title={t('heatCut')} />}
      <div ref={place}>
        <Diagram
          {...{ xml, markers, label: t('heat'), height: 'min(56vh, 560px)' }}
          {...(chosen !== undefined && { reveal: chosen })}
        />
      </div>
      {highest > 0 ? <HeatLegend kind={kind} highest={highest} /> : null}
      <HeatTable
        {...{ elements: inside, kind, named }}
        onReveal={(element) => {
          choose(element);
          place.current?.scrollIntoView({ block: 'nearest' });
        }}
      />
    </>
  );
}
