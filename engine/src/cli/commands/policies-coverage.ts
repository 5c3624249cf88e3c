import type { Command } from 'commander';
import type { Failure } from '../../errors/failure.ts';
import { policyCoverage } from '../../policies/index.ts';
import { newCommand } from '../common-options.ts';
import type { CommandResult } from '../command-result.ts';
import { findById } from '../policies/find-by-id.ts';
import { withPolicies, type PolicyOptions } from '../policies/policy-facts.ts';
import { addPolicyOptions } from '../policies/policy-options.ts';
import { coverageTable, documentCoverageLines } from '../print/coverage-lines.ts';
import { problemLines } from '../print/problem-lines.ts';
import { act, type Shell } from '../shell.ts';

export function coverageCommand(shell: Shell): Command {
  const command = newCommand(shell, 'coverage');
  command.argument('[documents...]', shell.messages.help.arguments.document);
  return addPolicyOptions(command, shell).action(
    act(shell, (documents: readonly string[], given: PolicyOptions) =>
      coverage(shell, documents, given),
    ),
  );
}

async function coverage(
  shell: Shell,
  ids: readonly string[],
  options: PolicyOptions,
): Promise<CommandResult> {
  const { documents, carriers, problems, ...facts } = await withPolicies(
    shell,
    options,
    async (facts) => facts,
  );
  const covered = policyCoverage(findById(documents, ids), carriers);
  const { mismatches, ...data } = covered;
  const warnings = [...mismatches, ...facts.warnings];
  return {
    data: { ...data, problems, warnings },
    lines: () => [
      ...(ids.length === 0
        ? coverageTable(covered, shell)
        : covered.documents.flatMap((one) => documentCoverageLines(one, shell))),
      ...findingLines(problems, warnings, shell),
    ],
    failed: problems.length > 0,
  };
}

function findingLines(
  problems: readonly Failure[],
  warnings: readonly Failure[],
  { messages }: Shell,
): readonly string[] {
  const warning = (failure: Failure) => ({ ...failure, severity: 'warning' as const });
  return [...problems, ...warnings.map(warning)].flatMap((one) => problemLines(one, messages));
}
