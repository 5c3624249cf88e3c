import type { Command } from 'commander';
import { parseJson } from '../../runtime/parse-json.ts';
import { readText } from '../../scenario/node/read-file.ts';
import { newCommand } from '../common-options.ts';
import type { CommandResult } from '../command-result.ts';
import { ProblemsFound } from '../command-result.ts';
import { problemLines } from '../print/problem-lines.ts';
import { table } from '../print/table.ts';
import { findRuleSets } from '../rules/find-rule-sets.ts';
import { loadRuleSet } from '../rules/load-rule-set.ts';
import { act, type Shell } from '../shell.ts';
import type { Failure } from '../../errors/failure.ts';
import type { RuleSet } from '../../rules/index.ts';

export function rulesListCommand(shell: Shell): Command {
  return newCommand(shell, 'rules list', 'list')
    .argument('[folder]', shell.messages.help.arguments.folder, '.')
    .action(act(shell, (folder: string) => list(shell, folder)));
}

async function list({ messages, language }: Shell, folder: string): Promise<CommandResult> {
  const { rules: words } = messages;
  const sets: { readonly file: string; readonly set: RuleSet; readonly cases: number }[] = [];
  const problems: Failure[] = [];
  for (const file of await findRuleSets(folder)) {
    try {
      const { ruleSet } = await loadRuleSet(file);
      sets.push({ file, set: ruleSet, cases: await casesOf(file) });
    } catch (thrown) {
      if (!(thrown instanceof ProblemsFound)) throw thrown;
      problems.push(...thrown.problems);
    }
  }
  const { set, version, title, effectiveFrom, hitPolicy, rules, cases } = words.columns;
  return {
    data: {
      ruleSets: sets.map(({ file, set: one, cases: count }) => ({
        file,
        ...headOf(one),
        cases: count,
      })),
      problems,
    },
    lines: () => [
      ...table(
        [set, version, title, effectiveFrom, hitPolicy, rules, cases],
        sets.map(({ set: one, cases: count }) => [
          ...[one.id, one.version, one.title[language], one.effectiveFrom, policyOf(one)],
          ...[String(one.rules.length), String(count)],
        ]),
      ),
      ...problems.flatMap((problem) => problemLines(problem, messages)),
    ],
    failed: problems.length > 0,
  };
}

const headOf = ({
  id,
  version,
  title,
  effectiveFrom,
  policy,
  hitPolicy,
  aggregation,
  rules,
}: RuleSet) => ({
  ...{ id, version, title, effectiveFrom, policy, hitPolicy },
  ...(aggregation !== undefined && { aggregation }),
  rules: rules.length,
});

function policyOf({ hitPolicy, aggregation }: RuleSet): string {
  if (aggregation === undefined) return hitPolicy;
  const texts =
    typeof aggregation === 'string'
      ? aggregation
      : Object.entries(aggregation)
          .map(([name, one]) => `${name} ${one}`)
          .join(', ');
  return `${hitPolicy} (${texts})`;
}

/** 0 where there is no file of cases, or one that the tests will refuse. */
async function casesOf(file: string): Promise<number> {
  const text = await readText(file.replace(/\.json$/, '.cases.json'));
  const json = text.ok ? parseJson(text.value) : undefined;
  const cases: unknown =
    typeof json === 'object' && json !== null && 'cases' in json ? json.cases : [];
  return Array.isArray(cases) ? cases.length : 0;
}
