import type { Command } from 'commander';
import { analyseRuleSet, type Analysis } from '../../rules/index.ts';
import { newCommand } from '../common-options.ts';
import type { CommandResult } from '../command-result.ts';
import { readCount } from '../read-number.ts';
import { factDateOption, factMoment } from '../rules/fact-moment.ts';
import { findRuleSets } from '../rules/find-rule-sets.ts';
import { loadRuleSet } from '../rules/load-rule-set.ts';
import { act, type Shell } from '../shell.ts';

interface AnalyseOptions {
  readonly factDate?: string;
  readonly maxRegions?: number;
  readonly failOnGaps?: boolean;
}

export function rulesAnalyseCommand(shell: Shell): Command {
  const { help } = shell.messages;
  return newCommand(shell, 'rules analyse', 'analyse')
    .argument('[path]', help.arguments.ruleSets, '.')
    .option('--max-regions <count>', help.options.maxRegions, readCount)
    .option('--fail-on-gaps', help.options.failOnGaps)
    .addOption(factDateOption(shell))
    .action(act(shell, (path: string, options: AnalyseOptions) => analyse(shell, path, options)));
}

/** Fails where an evaluation could fail: an overlap that the hit policy refuses, or asked for, a gap. */
async function analyse(
  shell: Shell,
  path: string,
  { factDate, maxRegions, failOnGaps = false }: AnalyseOptions,
): Promise<CommandResult> {
  const analyses: (Analysis & { readonly file: string })[] = [];
  const files = await findRuleSets(path);
  for (const [index, file] of files.entries()) {
    shell.progress.step(shell.messages.output.running(index + 1, files.length, file));
    const set = await loadRuleSet(file);
    const moment = factMoment(factDate ?? set.ruleSet.effectiveFrom);
    const found = analyseRuleSet(set, { moment, ...(maxRegions !== undefined && { maxRegions }) });
    analyses.push({ file, ...found });
  }
  return {
    data: { analyses },
    lines: () => analyses.flatMap((one) => analysisLines(one, shell)),
    failed: analyses.some((one) => hasErrors(one) || (failOnGaps && gapsOf(one).length > 0)),
  };
}

/** Where all matches are gathered, that there is none is a result like any other. */
const gapsOf = ({ hitPolicy, gaps }: Analysis): Analysis['gaps'] =>
  hitPolicy === 'collect' || hitPolicy === 'rule-order' ? [] : gaps;

const hasErrors = ({ overlaps }: Analysis): boolean =>
  overlaps.some(({ severity }) => severity === 'error');

const SHOWN = 10;

function analysisLines(found: Analysis & { readonly file: string }, { messages }: Shell) {
  const { rules: words } = messages;
  const { ruleSet, version, hitPolicy, overlaps, neverWin, leftOut, complete } = found;
  const informations = overlaps.filter(({ severity }) => severity === 'information');
  const errors = overlaps.filter(({ severity }) => severity === 'error');
  const some = <T>(list: readonly T[], line: (one: T) => string): readonly string[] => [
    ...list.slice(0, SHOWN).map((one) => `  ${line(one)}`),
    ...(list.length > SHOWN ? [`  ${words.more(list.length - SHOWN)}`] : []),
  ];
  return [
    `${hasErrors(found) ? '✗' : '✓'} ${ruleSet} ${version} (${hitPolicy}): ${words.analysed(found.gapCount, found.overlapCount, found.regions)}`,
    ...some(gapsOf(found), ({ example }) => words.gap(JSON.stringify(example))),
    ...some(errors, ({ rules, example }) =>
      words.conflict(rules[0], rules[1], JSON.stringify(example)),
    ),
    ...some(informations, ({ rules, example }) =>
      words.overlap(rules[0], rules[1], JSON.stringify(example)),
    ),
    ...(neverWin.length > 0 ? [`  ${words.neverWins(neverWin.join(', '), complete)}`] : []),
    ...some(leftOut, (because) => words.leftOut(because)),
  ];
}
