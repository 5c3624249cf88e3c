import {
  cellTeller,
  type BacktestGroup,
  type CompiledRuleSet,
  type Judgement,
  type RuleSet,
} from '@waybill/engine/rules';
import { Statistic, Table } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Nothing } from '../../../parts/nothing.tsx';
import { useLanguage } from '../../../parts/use-language.ts';
import { ChangedInstances } from './changed-instances.tsx';
import { OutcomeTold } from './outcome-told.tsx';
import { pairOf, type BacktestRun } from './run-backtest.ts';
import { useListed } from '../../../parts/use-listed.ts';

interface BacktestResultProps {
  readonly draft: CompiledRuleSet;
  readonly run: BacktestRun;
}

/** How many come out otherwise, first in a sentence, then by what they were and what they would be. */
export function BacktestResult({ draft: { ruleSet }, run }: BacktestResultProps) {
  const { t } = useTranslation('rules');
  const language = useLanguage();
  const [open, setOpen] = useState<string>();
  const { report, changes } = run;
  const { records, changed, failed, groups, inOtherGroups, money, outputs } = report;
  const teller = useMemo(() => cellTeller(ruleSet, language), [ruleSet, language]);
  if (records === 0) return <Nothing text={t('backtest.none')} />;
  return (
    <section aria-live="polite" className="backtest">
      <h2>{t(changed === 0 ? 'backtest.same' : 'backtest.otherwise', { records, changed })}</h2>
      {failed.after > 0 ? (
        <p className="mark-error">{t('backtest.failed', { count: failed.after })}</p>
      ) : null}
      {groups.length === 0 ? null : (
        <Table<BacktestGroup>
          size="small"
          rowKey={({ from, to }) => pairOf(from, to)}
          pagination={false}
          dataSource={[...groups]}
          columns={[
            {
              title: t('backtest.was'),
              render: (_, { from, example }) => (
                <Outcome {...{ ruleSet, rules: from, judgement: example.before, example }} />
              ),
            },
            {
              title: t('backtest.wouldBe'),
              render: (_, { to, example }) => (
                <Outcome {...{ ruleSet, rules: to, judgement: example.after, example }} />
              ),
            },
            {
              ...{ title: t('backtest.count'), align: 'right' },
              render: (_, { from, to, records: count }) => (
                <Counted count={count} onOpen={() => setOpen(pairOf(from, to))} />
              ),
            },
          ]}
        />
      )}
      {inOtherGroups > 0 ? <p>{t('backtest.others', { count: inOtherGroups })}</p> : null}
      <div className="backtest-figures">
        {Object.entries(outputs).map(([name, count]) => (
          <Statistic
            key={name}
            title={t('backtest.outputChanges', { name: teller.output(name) })}
            value={count}
          />
        ))}
        {money.map(({ currency, effect, before, after }) => (
          <Statistic
            key={currency}
            title={t('backtest.money', { before, after, currency })}
            value={effect}
            suffix={currency}
          />
        ))}
      </div>
      {open === undefined ? null : (
        <ChangedInstances
          ruleSet={ruleSet}
          changes={changes.filter(
            ({ before, after }) => pairOf(sourceOf(before), sourceOf(after)) === open,
          )}
          counted={groups.find(({ from, to }) => pairOf(from, to) === open)?.records ?? 0}
        />
      )}
    </section>
  );
}

interface CountedProps {
  readonly count: number;
  readonly onOpen: () => void;
}

function Counted({ count, onOpen }: CountedProps) {
  const { t } = useTranslation('rules');
  return (
    <>
      {count}{' '}
      <button type="button" className="link-button" onClick={onOpen}>
        {t('backtest.instances')}
      </button>
    </>
  );
}

interface OutcomeProps {
  readonly ruleSet: RuleSet;
  readonly rules: readonly string[];
  readonly judgement: Judgement;
  readonly example: BacktestGroup['example'];
}

/** The rules by their names, and of their outputs those that differ. */
function Outcome({ ruleSet, rules, judgement, example }: OutcomeProps) {
  const { t } = useTranslation('rules');
  const language = useLanguage();
  const listed = useListed();
  const titleOf = (id: string): string =>
    ruleSet.rules.find((rule) => rule.id === id)?.title?.[language] ?? id;
  return (
    <>
      <div>{rules.length === 0 ? t('backtest.noRule') : listed(rules.map(titleOf))}</div>
      <small>
        <OutcomeTold
          {...{ ruleSet, judgement }}
          other={judgement === example.before ? example.after : example.before}
        />
      </small>
    </>
  );
}

/** As the engine gathers them. */
const sourceOf = (judgement: Judgement): readonly string[] =>
  'failure' in judgement ? [judgement.failure.code] : judgement.from;
