import type { Command } from 'commander';
import {
  decideRuleSet,
  explainRuleSet,
  ruleSentences,
  sentence,
  withoutFactDate,
  type Explanation,
} from '../../rules/index.ts';
import { newCommand } from '../common-options.ts';
import type { CommandResult } from '../command-result.ts';
import { need } from '../command-result.ts';
import { problemLines } from '../print/problem-lines.ts';
import { factDateOption, factMoment } from '../rules/fact-moment.ts';
import { loadRuleSet } from '../rules/load-rule-set.ts';
import { readInputs } from '../rules/read-inputs.ts';
import { act, type Shell } from '../shell.ts';

interface ExplainOptions {
  readonly inputs: string;
  readonly factDate?: string;
}

export function rulesExplainCommand(shell: Shell): Command {
  const { help } = shell.messages;
  return newCommand(shell, 'rules explain', 'explain')
    .argument('<file>', help.arguments.ruleSet)
    .requiredOption('--inputs <json>', help.options.inputs)
    .addOption(factDateOption(shell))
    .action(act(shell, (file: string, options: ExplainOptions) => explain(shell, file, options)));
}

/** Explains also what could not be decided, such as several matches under `unique`. */
async function explain(
  { language, messages }: Shell,
  file: string,
  options: ExplainOptions,
): Promise<CommandResult> {
  const set = await loadRuleSet(file);
  const given = await readInputs(options.inputs);
  const moment = factMoment(options.factDate, given);
  const inputs = withoutFactDate(set.ruleSet, given);
  const decision = decideRuleSet(set, inputs, moment);
  const made = { moment, ...(decision.ok && { decision: decision.value }) };
  const explanation = need(explainRuleSet(set, inputs, made));
  const rules = ruleSentences(explanation, language, set.ruleSet);
  const text = decision.ok ? sentence(explanation, language, set.ruleSet) : undefined;
  return {
    data: {
      ...(decision.ok ? {} : { error: decision.failure }),
      ...(text !== undefined && { sentence: text }),
      rules,
      explanation,
    },
    lines: () => [
      ...(decision.ok ? [text ?? ''] : problemLines({ file, ...decision.failure }, messages)),
      ...factLines(explanation),
      ...rules.map(({ fired, text: line }) => `${fired ? '✓' : '✗'} ${line}`),
      ...(explanation.warnings ?? []).map((warning) => `! ${warning}`),
    ],
    failed: !decision.ok,
  };
}

const factLines = ({ facts = [] }: Explanation): readonly string[] =>
  facts.map(
    ({ name, value, failure }) => `  ${name} = ${failure?.message ?? JSON.stringify(value)}`,
  );
