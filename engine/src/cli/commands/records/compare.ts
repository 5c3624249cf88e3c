import { Option, type Command } from 'commander';
import type { FieldChange, FieldStep } from '../../../runtime/records/record-values.ts';
import { newCommand } from '../../common-options.ts';
import type { CommandResult } from '../../command-result.ts';
import { TIME_ZONE, timeText } from '../../print/time-text.ts';
import { readCount } from '../../read-number.ts';
import { fieldNames } from '../../records/field-names.ts';
import { valueText, type FieldNames } from '../../records/record-lines.ts';
import { addReadOptions, rolesOf, type ReadOptions } from '../../records/record-options.ts';
import { act, type Shell } from '../../shell.ts';
import { withReader } from '../../store/with-reader.ts';

interface CompareOptions extends ReadOptions {
  readonly from?: number;
  readonly to?: number;
}

export function recordsCompareCommand(shell: Shell): Command {
  const { options, arguments: words } = shell.messages.help;
  const command = newCommand(shell, 'records-compare', 'compare')
    .argument('<record>', words.record)
    .addOption(new Option('--from <revision>', options.fromRevision).argParser(readCount))
    .addOption(new Option('--to <revision>', options.toRevision).argParser(readCount));
  return addReadOptions(command, shell).action(
    act(shell, (id: string, given: CompareOptions) => compare(shell, id, given)),
  );
}

async function compare(shell: Shell, id: string, options: CompareOptions): Promise<CommandResult> {
  const { from, to } = options;
  return withReader(shell, options, async (engine) => {
    const compared = await engine.records.compare(id, {
      ...rolesOf(options),
      ...(from !== undefined && { from }),
      ...(to !== undefined && { to }),
    });
    const type = compared.recordId.slice(0, compared.recordId.indexOf('/'));
    const names = await fieldNames(engine, type, shell);
    return { data: compared, lines: () => comparisonLines(compared.changes, names, shell) };
  });
}

function comparisonLines(
  changes: readonly FieldChange[],
  names: FieldNames,
  shell: Shell,
): readonly string[] {
  if (changes.length === 0) return [shell.messages.records.noDifference];
  return changes.flatMap(({ path, from, to, steps }) => [
    `${path}  ${names(path)}  ${valueText(from)} → ${valueText(to)}`,
    ...steps.map((step) => `    ${stepText(step, shell)}`),
  ]);
}

function stepText(step: FieldStep, { messages }: Shell): string {
  const { revision, time, actor, proposedBy, reason, from, to } = step;
  const { records } = messages;
  return [
    ...[String(revision), timeText(time, TIME_ZONE), actor.id],
    `${valueText(from)} → ${valueText(to)}`,
    ...(proposedBy ? [records.proposedBy(proposedBy.id)] : []),
    ...(reason === undefined ? [] : [records.because(reason)]),
  ].join('  ');
}
