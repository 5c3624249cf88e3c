import { Select, Switch, Tag } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from '@tanstack/react-query';
import type { MigrationPlan } from '../../api/plan-migration.ts';
import { elementNames, nameIn, useElementNames } from '../../parts/use-element-names.ts';
import { useLanguage } from '../../parts/use-language.ts';
import type { Mapping, Versions } from './use-migration.ts';
import { ListTable } from '../../parts/list-table/list-table.tsx';
import { Problem } from '../../parts/problem/problem.tsx';

interface PlanTableProps {
  readonly plan: MigrationPlan;
  readonly versions: Versions;
  readonly mapping: Mapping;
  /** Undefined: as it is by itself. */
  readonly map: (element: string, target: string | null | undefined) => void;
}

type Planned = MigrationPlan['elements'][number];

/** What becomes of each element; those that go on as they are can be left out. */
export function PlanTable({ plan, versions, mapping, map }: PlanTableProps) {
  const { t } = useTranslation('migration');
  const [all, showAll] = useState(false);
  const { processId, from, to } = versions;
  const nameOf = useElementNames([{ processId, version: from }]);
  const remarkable = plan.elements.filter(
    ({ element, target, failure }) => failure !== undefined || target !== element,
  );
  const touched = plan.elements.filter((one) => remarkable.includes(one) || one.mapped);
  const shown = all ? plan.elements : touched;
  return (
    <>
      <div className="migration-head">
        <h2>{t('plan')}</h2>
        <label>
          <Switch size="small" checked={all} onChange={showAll} aria-label={t('showAll')} />{' '}
          {t('showAll')}
        </label>
      </div>
      <p>
        {t('planned', { same: plan.elements.length - remarkable.length, other: remarkable.length })}
      </p>
      {shown.length === 0 ? null : (
        <ListTable<Planned>
          items={shown}
          keyOf={({ element }) => element}
          label={t('plan')}
          pageSize={20}
          columns={[
            {
              title: t('element'),
              render: (_, { element }) => (
                <>
                  {nameOf({ processId, version: from }, element)} <code>{element}</code>
                </>
              ),
            },
            {
              ...{ title: t('target'), inCard: 'line' },
              render: (_, planned) => (
                <Target
                  {...{ planned, version: { processId, version: to } }}
                  chosen={mapping[planned.element]}
                  onChoose={(target) => map(planned.element, target)}
                />
              ),
            },
            {
              ...{ title: t('outcome'), inCard: 'line' },
              render: (_, { failure, mapped }) =>
                failure === undefined ? (
                  <Tag color="green">{t(mapped ? 'mapped' : 'goesOn')}</Tag>
                ) : (
                  <div className="migration-reason">
                    <Tag color="red">{t('refused')}</Tag> <Problem of={failure} />
                  </div>
                ),
            },
          ]}
        />
      )}
    </>
  );
}

interface TargetProps {
  readonly planned: Planned;
  readonly version: { readonly processId: string; readonly version: number };
  readonly chosen: string | null | undefined;
  readonly onChoose: (target: string | null | undefined) => void;
}

const AUTOMATIC = ' automatic';
const NOWHERE = ' nowhere';

/** Elements of the same type, for others cannot take a token of this one. */
function Target({ planned, version, chosen, onChoose }: TargetProps) {
  const { t } = useTranslation('migration');
  const language = useLanguage();
  const { data: names } = useQuery(elementNames(version));
  const nameOf = (id: string): string => {
    const name = nameIn(language, names?.get(id));
    return name === undefined ? id : `${name} (${id})`;
  };
  const same = [...(names?.values() ?? [])].filter(({ kind }) => kind === planned.kind);
  const byItself = planned.mapped ? undefined : planned.target;
  const automatic = byItself === undefined ? t('automatic') : nameOf(byItself);
  return (
    <Select
      size="small"
      className="migration-target"
      aria-label={`${t('target')} ${planned.element}`}
      showSearch={{ optionFilterProp: 'label' }}
      value={chosen === undefined ? AUTOMATIC : (chosen ?? NOWHERE)}
      onChange={(value) =>
        onChoose(value === AUTOMATIC ? undefined : value === NOWHERE ? null : value)
      }
      options={[
        { value: AUTOMATIC, label: automatic },
        { value: NOWHERE, label: t('nowhere') },
        ...same.map(({ id }) => ({ value: id, label: nameOf(id) })),
      ]}
    />
  );
}
