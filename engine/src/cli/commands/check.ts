import type { Command } from 'commander';
import { newCommand } from '../common-options.ts';
import type { CommandResult } from '../command-result.ts';
import { checkFile } from '../files/check-file.ts';
import { availableResources } from '../files/available-resources.ts';
import { collectFiles } from '../files/collect-files.ts';
import { checkClauses } from '../policies/check-clauses.ts';
import { problemLines } from '../print/problem-lines.ts';
import { act, type Shell } from '../shell.ts';

export function checkCommand(shell: Shell): Command {
  return newCommand(shell, 'check')
    .argument('<paths...>', shell.messages.help.arguments.paths)
    .action(act(shell, (paths: readonly string[]) => check(shell, paths)));
}

async function check({ messages }: Shell, paths: readonly string[]): Promise<CommandResult> {
  const files = await collectFiles(paths);
  const available = await availableResources(files);
  const checked = await Promise.all(files.map((file) => checkFile(file, available)));
  const problems = [
    ...checked.flatMap((file) => file.problems),
    ...(await checkClauses(paths, checked)),
  ];
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const warnings = problems.length - errors;
  return {
    data: { files: checked.map(({ file }) => file), errors, warnings, problems },
    lines: () => [
      ...problems.flatMap((problem) => problemLines(problem, messages)),
      messages.output.checked(files.length, errors, warnings),
    ],
    failed: errors > 0,
  };
}
