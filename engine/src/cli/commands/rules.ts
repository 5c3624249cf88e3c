import type { Command } from 'commander';
import { newCommand } from '../common-options.ts';
import type { Shell } from '../shell.ts';
import { rulesAnalyseCommand } from './rules-analyse.ts';
import { rulesBacktestCommand } from './rules-backtest.ts';
import { rulesEvalCommand } from './rules-eval.ts';
import { rulesExplainCommand } from './rules-explain.ts';
import { rulesListCommand } from './rules-list.ts';
import { rulesTestCommand } from './rules-test.ts';

export function rulesCommand(shell: Shell): Command {
  return newCommand(shell, 'rules')
    .helpCommand('help [command]', shell.messages.help.helpCommand)
    .addCommand(rulesListCommand(shell))
    .addCommand(rulesEvalCommand(shell))
    .addCommand(rulesExplainCommand(shell))
    .addCommand(rulesTestCommand(shell))
    .addCommand(rulesAnalyseCommand(shell))
    .addCommand(rulesBacktestCommand(shell));
}
