import { Option, type Command } from 'commander';
import { policyCoverage, type ClauseCoverage } from '../../policies/index.ts';
import { newCommand } from '../common-options.ts';
import type { CommandResult } from '../command-result.ts';
import { executingInstances, type ExecutingInstances } from '../policies/executing-instances.ts';
import { findById } from '../policies/find-by-id.ts';
import { withPolicies, type PolicyOptions } from '../policies/policy-facts.ts';
import { addPolicyOptions } from '../policies/policy-options.ts';
import { carrierText } from '../print/carrier-text.ts';
import { clauseLines } from '../print/coverage-lines.ts';
import { table } from '../print/table.ts';
import { TIME_ZONE, timeText } from '../print/time-text.ts';
import { readCount } from '../read-number.ts';
import { act, type Shell } from '../shell.ts';

interface ShowOptions extends PolicyOptions {
  readonly limit: number;
}

const LOOKED_AT = 1000;

export function showCommand(shell: Shell): Command {
  const { arguments: words, options } = shell.messages.help;
  const limit = new Option('--limit <count>', options.instancesLooked);
  const command = newCommand(shell, 'show')
    .argument('<clause>', words.clause)
    .addOption(limit.argParser(readCount).default(LOOKED_AT));
  return addPolicyOptions(command, shell).action(
    act(shell, (clause: string, given: ShowOptions) => show(shell, clause, given)),
  );
}

async function show(shell: Shell, id: string, options: ShowOptions): Promise<CommandResult> {
  return withPolicies(shell, options, async ({ documents, carriers }, engine) => {
    const { documents: covered } = policyCoverage(documents, carriers);
    const clauses = covered.flatMap((document) => document.clauses);
    const [clause] = findById(clauses, [id]);
    const executing = engine && (await executingInstances(engine, id, options.limit));
    return {
      data: { ...clause, ...executing },
      lines: () => (clause ? showLines(clause, executing, shell) : []),
    };
  });
}

function showLines(
  clause: ClauseCoverage,
  executing: ExecutingInstances | undefined,
  shell: Shell,
): readonly string[] {
  const { policies } = shell.messages;
  const missing = clause.status === 'missing' ? [`    ${policies.nothing}`] : [];
  const lines = [...clauseLines(clause, shell), ...missing];
  if (!executing) return lines;
  const { instances, looked, complete } = executing;
  return [
    ...lines,
    policies.executedBy(instances.length, looked),
    ...(instances.length === 0 ? [] : instanceLines(executing, shell)),
    ...(complete ? [] : [policies.notAll(looked)]),
  ];
}

function instanceLines({ instances }: ExecutingInstances, shell: Shell): readonly string[] {
  const { policies, output } = shell.messages;
  const { columns } = policies;
  const rows = instances.flatMap(({ id, businessKey, executed }) =>
    executed.map(({ carrier, times, first }) => [
      ...[id, businessKey ?? '', timeText(first, TIME_ZONE), String(times)],
      carrierText(carrier, shell),
    ]),
  );
  const head = [columns.instance, output.columns.businessKey, columns.first, columns.times];
  return table([...head, columns.carrier], rows);
}
