import type { Command } from 'commander';
import type { CompiledRuleSet } from '../../rules/index.ts';
import { newCommand, storeOption } from '../common-options.ts';
import type { CommandResult } from '../command-result.ts';
import { readCount } from '../read-number.ts';
import { backtestLines } from '../print/backtest-lines.ts';
import { factDateOption, factMoment } from '../rules/fact-moment.ts';
import { fileRecords } from '../rules/file-records.ts';
import { historyRecords } from '../rules/history-records.ts';
import { findRuleSets } from '../rules/find-rule-sets.ts';
import { loadRuleSet } from '../rules/load-rule-set.ts';
import { runBacktest } from '../rules/run-backtest.ts';
import { act, type Shell } from '../shell.ts';
import { storeName } from '../store/store-name.ts';
import { withEngine } from '../store/with-engine.ts';

interface BacktestOptions {
  readonly against?: readonly string[];
  readonly records?: string;
  readonly key?: string;
  readonly factDate?: string;
  readonly changes?: string;
  readonly limit?: number;
  readonly store?: string;
}

export function rulesBacktestCommand(shell: Shell): Command {
  const { options, arguments: words } = shell.messages.help;
  return newCommand(shell, 'rules backtest', 'backtest')
    .argument('<draft>', words.draft)
    .option('--against <paths...>', options.against)
    .option('--records <file>', options.records)
    .option('--key <column>', options.key)
    .addOption(factDateOption(shell))
    .option('--changes <file>', options.changes)
    .option('--limit <count>', options.listed, readCount)
    .addOption(storeOption(shell))
    .action(act(shell, (draft: string, given: BacktestOptions) => backtest(shell, draft, given)));
}

const LISTED = 20;

async function backtest(
  shell: Shell,
  path: string,
  given: BacktestOptions,
): Promise<CommandResult> {
  const draft = await loadRuleSet(path);
  const inForce = await setsOf(given.against ?? [], draft.ruleSet.id);
  const run = { shell, draft, inForce, listed: given.limit ?? LISTED, changes: given.changes };
  const report =
    given.records === undefined
      ? await withEngine(shell, { store: storeName(given.store, 'existing') }, (engine) =>
          runBacktest(run, historyRecords(engine, draft.ruleSet.id)),
        )
      : await runBacktest(
          run,
          fileRecords(given.records, draft.ruleSet, {
            factDate: factMoment(given.factDate).factDate,
            ...(given.key !== undefined && { key: given.key }),
          }),
        );
  return {
    data: report,
    lines: () => backtestLines(report, shell.messages, given.changes),
  };
}

/** Those of the draft's own id, of all that were named. */
async function setsOf(paths: readonly string[], id: string): Promise<readonly CompiledRuleSet[]> {
  const sets: CompiledRuleSet[] = [];
  for (const path of paths) {
    for (const file of await findRuleSets(path)) sets.push(await loadRuleSet(file));
  }
  return sets.filter(({ ruleSet }) => ruleSet.id === id);
}
