import type { Command } from 'commander';
import { WaybillError } from '../../errors/failure.ts';
import { evaluateRuleSet, sentence, withoutFactDate } from '../../rules/index.ts';
import { newCommand } from '../common-options.ts';
import type { CommandResult } from '../command-result.ts';
import { need } from '../command-result.ts';
import { factDateOption, factMoment } from '../rules/fact-moment.ts';
import { loadRuleSet } from '../rules/load-rule-set.ts';
import { readInputs } from '../rules/read-inputs.ts';
import { act, type Shell } from '../shell.ts';

interface EvalOptions {
  readonly inputs: string;
  readonly factDate?: string;
}

export function rulesEvalCommand(shell: Shell): Command {
  const { help } = shell.messages;
  return newCommand(shell, 'rules eval', 'eval')
    .argument('<file>', help.arguments.ruleSet)
    .requiredOption('--inputs <json>', help.options.inputs)
    .addOption(factDateOption(shell))
    .action(act(shell, (file: string, options: EvalOptions) => evaluate(shell, file, options)));
}

async function evaluate(
  { language }: Shell,
  file: string,
  options: EvalOptions,
): Promise<CommandResult> {
  const set = await loadRuleSet(file);
  const inputs = await readInputs(options.inputs);
  const moment = factMoment(options.factDate, inputs);
  const result = evaluateRuleSet(set, withoutFactDate(set.ruleSet, inputs), moment);
  if (!result.ok) throw new WaybillError({ file, ...result.failure });
  const { outputs, matched, explanation } = need(result);
  const text = sentence(explanation, language, set.ruleSet);
  return {
    data: {
      ruleSet: set.ruleSet.id,
      version: set.ruleSet.version,
      outputs,
      matched,
      sentence: text,
    },
    lines: () => [JSON.stringify(outputs, null, 2), text],
  };
}
